#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Meshwright Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Fails when a folder of src/ includes a header of a folder it must not know.

The data go round one way; the table is the one of HACKING.md. The core does
not see GTK either, and only the layout worker sees Graphviz.
"""

import pathlib
import re
import sys

DATA = {'document', 'standards', 'model'}
CORE = DATA | {'governance', 'exchange', 'store', 'registry', 'publish', 'graph'}

KNOWS = {
    'document': set(),
    'standards': {'document'},
    'model': {'document', 'standards'},
    'governance': DATA,
    'exchange': DATA,
    'store': {'document', 'model'},
    'registry': DATA,
    'publish': DATA | {'governance', 'store', 'registry'},
    'graph': {'model', 'governance'},
    'layout-worker': {'graph-protocol'},
    'canvas': {'model', 'graph'},
    'forms': DATA | {'governance'},
    'pages': DATA | {'governance', 'exchange', 'graph', 'canvas', 'forms'},
    'app': CORE | {'canvas', 'forms', 'pages'},
    'server': DATA | {'governance'},
    'cli': CORE,
}

# Headers that a folder may see besides: the wire format of the layout worker.
SHARED = {('layout-worker', 'graph/mw-layout-protocol.h')}

INCLUDE = re.compile(r'^#include [<"]([a-z0-9-]+)/([^>"]+)[>"]', re.MULTILINE)
GTK = re.compile(r'^#include <(gtk/|adwaita|gtksourceview/)', re.MULTILINE)


def findings(src):
    for folder in sorted(path.name for path in src.iterdir() if path.is_dir()):
        if folder not in KNOWS:
            yield f'{folder}: not in the table of layers'
            continue
        for path in sorted((src / folder).glob('*.[ch]')):
            text = path.read_text(encoding='utf-8')
            for target, header in INCLUDE.findall(text):
                if (folder, f'{target}/{header}') in SHARED:
                    continue
                if target in KNOWS and target != folder and target not in KNOWS[folder]:
                    yield f'{path}: {folder} must not know {target}'
                if target == 'graphviz' and folder != 'layout-worker':
                    yield f'{path}: only the layout worker links Graphviz'
            if GTK.search(text) and folder not in {'canvas', 'forms', 'pages', 'app'}:
                yield f'{path}: {folder} must not know GTK'


found = list(findings(pathlib.Path(sys.argv[1])))
print('\n'.join(found))
sys.exit(bool(found))
