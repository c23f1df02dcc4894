// Command kube-controller-manager runs Kubernetes' own controllers (namespaces, garbage collection, service accounts) in the test bed.
package main

import (
	"os"

	"k8s.io/component-base/cli"
	"k8s.io/kubernetes/cmd/kube-controller-manager/app"
)

func main() { os.Exit(cli.Run(app.NewControllerManagerCommand())) }
