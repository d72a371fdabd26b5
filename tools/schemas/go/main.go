// Reads every example as the type of its message, and writes it back: one line of JSON for each line of out/examples.ndjson.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"examples/krakenprime"
)

// read decodes JSON with a generated type and encodes it again.
type read func(text []byte) ([]byte, error)

func reader[T any](unmarshal func([]byte) (T, error)) read {
	return func(text []byte) ([]byte, error) {
		message, err := unmarshal(text)
		if err != nil {
			return nil, err
		}
		return json.Marshal(&message)
	}
}

type example struct {
	Path    string `json:"path"`
	Form    string `json:"form"`
	Package string `json:"package"`
	Message string `json:"message"`
	Text    string `json:"text"`
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	out := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var each example
		check(json.Unmarshal(lines.Bytes(), &each), "examples")
		read, found := readers[each.Package+"."+each.Message]
		if !found {
			check(fmt.Errorf("no type %s", each.Message), each.Path)
		}
		line := map[string]string{"path": each.Path, "form": each.Form}
		if text, err := read([]byte(each.Text)); err == nil {
			line["text"] = string(text)
		} else {
			line["error"] = err.Error()
		}
		check(out.Encode(line), each.Path)
		if each.Path == "kraken-prime/user/snapshot_manual.json" && each.Form == "input" {
			manual([]byte(each.Text))
		}
	}
	check(lines.Err(), "examples")
}

// Checks that the times in the manual's example keep their 19 digits.
func manual(text []byte) {
	update, err := krakenprime.UnmarshalUserUpdate(text)
	check(err, "manual")
	times := ""
	for _, setting := range update.Data[0].Config {
		times += fmt.Sprintf("%d ", *setting.Timestamp.Integer)
	}
	if times != "1628004805337309202 1628004805377207692 " {
		check(fmt.Errorf("times are %s", times), "manual")
	}
}

func check(err error, where string) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", where, err)
		os.Exit(1)
	}
}
