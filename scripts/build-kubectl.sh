#!/usr/bin/env bash
# Builds kubectl from Go modules into the file given as the only argument.
set -euo pipefail
target=${1:?give the file to write}
cd "$(dirname "$0")/../packages/testbed/go/kubectl"
version=$(go list -m -f '{{.Version}}' k8s.io/kubectl)
flags="-s -w -X k8s.io/component-base/version.gitVersion=v1.${version#v0.}"
CGO_ENABLED=0 GOTOOLCHAIN=local go build -trimpath -ldflags "$flags" -o "$target" .
