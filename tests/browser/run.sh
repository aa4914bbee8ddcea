#!/bin/sh
# Test the studio's page in Chromium against a real server; `make test-browser` runs this.
#
#     SEGVIGEN_PYTHON=.venv/bin/python sh tests/browser/run.sh [FILE.test.mjs ...]
#
# Installs Node, npm, and Chromium as root where apt-get exists, checks that the committed bundle is up to date, then
# runs the test files one by one. With CI set, failing files run once more, because software rendering can be slow;
# both runs are shown.
set -eu
cd "$(dirname "$0")"

missing=""
command -v node >/dev/null || missing="$missing nodejs"
command -v npm >/dev/null || missing="$missing npm"
[ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null || missing="$missing chromium"
if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "installing$missing"
        export DEBIAN_FRONTEND=noninteractive
        { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } >/dev/null
    else
        echo "the browser tests need$missing; on Debian: sudo apt-get install$missing" >&2
        exit 1
    fi
fi

npm_quietly() { npm ci --no-audit --no-fund --loglevel=error >/dev/null; }

npm_quietly
node=node
if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then # Debian 12 has 18, too old for Playwright
    npm install --no-save --no-audit --no-fund --loglevel=error node@20 >/dev/null
    node="$PWD/node_modules/node/bin/node"
fi

(
    cd ../../segvigen/app/page
    npm_quietly
    npm run --silent check
)

tests() { "$node" --test --test-concurrency=1 --test-reporter=spec "$@"; }

[ $# -gt 0 ] || set -- *.test.mjs
[ -n "${CI:-}" ] || { tests "$@"; exit; }
again=""
for file in "$@"; do tests "$file" || again="$again $file"; done
[ -z "$again" ] || { echo "once more:$again" && tests $again; }
