//! What only the manuals say: facts that the types do not hold, each with its source.
//!
//! The types are wider than the manuals wherever a server was seen to stray. This is the list of those places, by the name
//! of the record, which is that of the Rust type.

/// What the manual says of a member of a record.
pub(super) struct Fact {
    pub(super) member: &'static str,
    pub(super) rule: Rule,
    pub(super) when: When,
}

/// What is to be marked.
pub(super) enum Rule {
    /// The absent member.
    Required,
    /// The absent member, unless it stands there under this name.
    RequiredOrAs(&'static str),
    /// The member: its name is spelt like this.
    Misspelt(&'static str),
    /// The member: the newer generation of the manual names it like this.
    OlderName(&'static str),
    /// The absent member and the empty list, which the older generation of the manual allows.
    OlderWithout,
    /// The member: recordings have it, no manual does.
    Undocumented,
    /// These values: recordings have them, no manual does.
    UndocumentedValues(&'static [&'static str]),
    /// All texts but these.
    ListedTexts(&'static [&'static str]),
    /// These values.
    Forbidden(&'static [&'static str]),
    /// All values but these.
    Only(&'static [&'static str]),
}

/// Under which condition.
pub(super) enum When {
    Always,
    /// Another member has this value.
    Is(&'static str, &'static str),
    /// In messages of any other kind.
    KindIsNot(&'static str),
}

const fn fact(member: &'static str, rule: Rule) -> Fact {
    Fact {
        member,
        rule,
        when: When::Always,
    }
}

impl Fact {
    const fn when(self, member: &'static str, value: &'static str) -> Self {
        Self {
            when: When::Is(member, value),
            ..self
        }
    }

    const fn but_in(self, kind: &'static str) -> Self {
        Self {
            when: When::KindIsNot(kind),
            ..self
        }
    }
}

/// The facts about a record.
pub(super) fn facts(record: &str) -> &'static [Fact] {
    match record {
        "Subscribe" | "Cancel" | "Command" => REQUEST,
        "Page" => PAGE,
        "Update" => UPDATE,
        "Ping" => PING,
        "Pong" => PONG,
        "ErrorMessage" => ERROR,
        "MarketDataSnapshot" => MARKET_DATA_SNAPSHOT,
        "Frame" => FRAME,
        "UserInfo" => USER_INFO,
        "ConfigEntry" => CONFIG_ENTRY,
        "StandardResponse" => STANDARD_RESPONSE,
        _ => &[],
    }
}

/// The number of a request must not be 0.
const REQID: Fact = fact("reqid", Rule::Forbidden(&["0"]));

const REQUEST: &[Fact] = &[REQID];

/// *Page*: the list is `data` in the older generation, `streams` in the newer one.
const PAGE: &[Fact] = &[REQID, fact("data", Rule::OlderName("streams"))];

/// *Subscribe*: the counter starts at 1.
const UPDATE: &[Fact] = &[REQID, fact("seqNum", Rule::Forbidden(&["0"]))];

/// *Ping*: the newer generation requires at least one object.
const PING: &[Fact] = &[REQID, fact("data", Rule::OlderWithout)];

/// *Ping*: the counter is always 0 in the older generation, and may be absent in the newer one, which requires `data`.
const PONG: &[Fact] = &[
    REQID,
    fact("seqNum", Rule::Only(&["0"])),
    fact("data", Rule::OlderWithout),
];

/// *Ping*, notes of the newer generation: an `error` message, with the counter `seq`.
const ERROR: &[Fact] = &[fact("type", Rule::Required), fact("seqNum", Rule::Misspelt("seq"))];

/// *Market Data Snapshot*: the time is required; the example of *Subscribe* lacks it.
const MARKET_DATA_SNAPSHOT: &[Fact] = &[fact("Timestamp", Rule::Required)];

/// *Message Frame*: the number must not be 0.
const FRAME: &[Fact] = &[fact("i", Rule::Forbidden(&["0"]))];

/// *`GetUserInfo`*, *`SetUserInfo`*. `AffiliateId` is the name in the examples and on the wire, `AffiliatedId` in the tables of
/// the manual; `RefererId` is the name in all of it, `ReferrerId` in the tables of 3.5. `UserLevel` is known from recordings
/// of one venue. `PasswordHash` and `Salt` are "not currently used": an empty string.
///
/// `DateTimeCreated` and `PendingCodeTime` are "long integer ... in ISO 8601 format" in the tables and texts in the
/// examples: both are as documented. Examples of 3.5 print times without a zone; the section on time formats has one, and so
/// has every recording.
const USER_INFO: &[Fact] = &[
    fact("AffiliateId", Rule::RequiredOrAs("AffiliatedId")),
    fact("AffiliatedId", Rule::Misspelt("AffiliateId")),
    fact("RefererId", Rule::RequiredOrAs("ReferrerId")),
    fact("ReferrerId", Rule::Misspelt("RefererId")),
    fact("UserLevel", Rule::Undocumented),
    fact("PasswordHash", Rule::Only(&[""])),
    fact("Salt", Rule::Only(&[""])),
];

/// *`SetUserConfig`*: `Key` and `Value`. `Name` belongs to `RegisterNewUser` "and only" to that.
const CONFIG_ENTRY: &[Fact] = &[
    fact("Name", Rule::Misspelt("Key")),
    fact("name", Rule::Misspelt("Key")),
    fact("key", Rule::Misspelt("Key")),
    fact("value", Rule::Misspelt("Value")),
];

/// *Standard Response Object and Common Error Codes*. All four members are there, but 3.5 prints `{"result": true}` for
/// `RemoveUserConfig`. 909 is known from a capture. On success the two texts are null in the tables and empty in the
/// examples: both are as documented. "Invalid Response" is what 3.5 prints for 100; 106 comes with 3.3, 107 with one venue's
/// documentation of 4.x.
const STANDARD_RESPONSE: &[Fact] = &[
    fact("errormsg", Rule::Required).but_in("RemoveUserConfig"),
    fact("errorcode", Rule::Required).but_in("RemoveUserConfig"),
    fact("detail", Rule::Required).but_in("RemoveUserConfig"),
    fact(
        "errormsg",
        Rule::ListedTexts(&[
            "",
            "Not Authorized",
            "Invalid Request",
            "Invalid Response",
            "Operation Failed",
            "Server Error",
            "Resource Not Found",
            "Operation Not Supported",
            "Operation In Process",
        ]),
    ),
    fact("errorcode", Rule::UndocumentedValues(&["909"])),
    fact("errorcode", Rule::Only(&["0"])).when("result", "true"),
    fact("errorcode", Rule::Forbidden(&["0"])).when("result", "false"),
];
