package main

import (
	_ "embed"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

// configSample is a file of defaults in which all is commented out.
//
//go:embed config.yaml
var configSample []byte

func (a *app) initCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "init",
		Short: "Write a commented " + configName + " into the working folder",
		Long: `Init writes a file ` + configName + ` in which all settings are explained and commented
out. A file that is there already stays as it is.`,
		Args: takes(0, 0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			f, err := os.OpenFile(configName, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
			if errors.Is(err, os.ErrExist) {
				return fmt.Errorf("%s is there already and stays as it is (move it away to get a new one)", configName)
			} else if err != nil {
				return err
			}
			_, err = f.Write(configSample)
			if err = errors.Join(err, f.Close()); err != nil {
				return errors.Join(err, os.Remove(configName))
			}
			_, err = fmt.Fprintln(a.out, "wrote "+configName)
			return err
		},
	}
}
