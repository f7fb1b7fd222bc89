package report

// The parts of a SARIF log that are written, named as in the standard (SARIF 2.1.0, section 3).

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool struct {
		Driver sarifDriver `json:"driver"`
	} `json:"tool"`
	BaseIDs    map[string]sarifPlace `json:"originalUriBaseIds"`
	ColumnKind string                `json:"columnKind"`
	Artifacts  []sarifArtifact       `json:"artifacts"`
	Results    []sarifResult         `json:"results"`
	Properties map[string]any        `json:"properties"`
}

type sarifDriver struct {
	Name  string      `json:"name"`
	Rules []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID      string       `json:"id"`
	Short   sarifMessage `json:"shortDescription"`
	Full    sarifMessage `json:"fullDescription"`
	Help    sarifMessage `json:"help"`
	Default struct {
		Level string `json:"level"`
	} `json:"defaultConfiguration"`
}

// sarifMessage is a message, or the content of a region.
type sarifMessage struct {
	Text string `json:"text"`
}

type sarifArtifact struct {
	Location   sarifPlace     `json:"location"`
	Roles      []string       `json:"roles"`
	Encoding   string         `json:"encoding,omitempty"`
	Properties map[string]any `json:"properties"`
}

// sarifPlace is an artifactLocation.
type sarifPlace struct {
	URI         string        `json:"uri,omitempty"`
	BaseID      string        `json:"uriBaseId,omitempty"`
	Index       *int          `json:"index,omitempty"`
	Description *sarifMessage `json:"description,omitempty"`
}

type sarifResult struct {
	RuleID       string             `json:"ruleId"`
	RuleIndex    int                `json:"ruleIndex"`
	Level        string             `json:"level"`
	Message      sarifMessage       `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Related      []sarifLocation    `json:"relatedLocations"`
	Fingerprints map[string]string  `json:"partialFingerprints"`
	Suppressions []sarifSuppression `json:"suppressions"` // empty where there is none: it was looked for
	Properties   map[string]any     `json:"properties"`
}

type sarifLocation struct {
	ID         int            `json:"id,omitempty"`
	Physical   *sarifPhysical `json:"physicalLocation,omitempty"`
	Message    sarifMessage   `json:"message"`
	Properties map[string]any `json:"properties"`
}

type sarifPhysical struct {
	Place  sarifPlace   `json:"artifactLocation"`
	Region *sarifRegion `json:"region,omitempty"`
}

type sarifRegion struct {
	StartLine   int           `json:"startLine"`
	StartColumn int           `json:"startColumn,omitempty"`
	EndLine     int           `json:"endLine,omitempty"`
	EndColumn   int           `json:"endColumn,omitempty"`
	ByteOffset  *int          `json:"byteOffset,omitempty"`
	ByteLength  *int          `json:"byteLength,omitempty"`
	Snippet     *sarifMessage `json:"snippet,omitempty"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Status        string `json:"status"`
	Justification string `json:"justification"`
}
