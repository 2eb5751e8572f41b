#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Meshwright Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Counts the single tests in meson's logs and prints them as the last line.

A program that speaks TAP counts as its subtests, any other as one.
"""

import json
import re
import sys

TAP = re.compile(r'^(not )?ok\b(.*)$', re.MULTILINE)

passed = failed = skipped = 0
for name in sys.argv[1:]:
    with open(name, encoding='utf-8') as log:
        for line in log:
            result = json.loads(line)
            points = TAP.findall(result.get('stdout', ''))
            bad = sum(1 for wrong, rest in points if wrong and '# TODO' not in rest)
            skip = sum(1 for wrong, rest in points if '# SKIP' in rest.upper().replace('#SKIP', '# SKIP'))
            failed += bad
            skipped += skip
            passed += len(points) - bad - skip
            if result['result'] in ('FAIL', 'ERROR', 'TIMEOUT', 'INTERRUPT', 'UNEXPECTEDPASS'):
                print(f"not passed: {result['name']} ({result['result']})")
                failed += bad == 0
            elif not points:
                skipped += result['result'] == 'SKIP'
                passed += result['result'] != 'SKIP'

print(f'{passed} passed, {failed} failed, {skipped} skipped')
sys.exit(failed > 0)
