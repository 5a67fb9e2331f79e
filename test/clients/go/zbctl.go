//go:build tools

package main

// The command line tool is built from the same module; this keeps what it needs in go.sum.
import _ "github.com/camunda/zeebe/clients/go/v8/cmd/zbctl"
