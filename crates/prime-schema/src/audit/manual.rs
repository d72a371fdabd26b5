//! What only the manuals say: facts that the types do not hold, each with its source.
//!
//! The types are wider than the manuals wherever a server was seen to stray. This is the list of those places, by the name
//! of the record, which is that of the Rust type.

mod alphapoint;
mod judge;
mod kraken;

use crate::Protocol;

/// What the manual says of a member of a record.
pub(super) struct Fact {
    /// Its name. `Parameters.ClipSize` is a member of the object `Parameters`; only what is required, or held against another
    /// member, may be named so.
    pub(super) member: &'static str,
    pub(super) rule: Rule,
    pub(super) when: When,
}

/// What is to be marked.
pub(super) enum Rule {
    /// The absent member.
    Required,
    /// The absent member, unless this one is there.
    RequiredOr(&'static str),
    /// The member: its name is spelt like this.
    Misspelt(&'static str),
    /// The member: the newer generation of the manual names it like this.
    OlderName(&'static str),
    /// The absent member and the empty list, which the older generation of the manual allows.
    OlderWithout,
    /// The member: it is known from elsewhere, no manual has it.
    Undocumented,
    /// These values: they are known from elsewhere, no manual has them.
    UndocumentedValues(&'static [&'static str]),
    /// All values but these, which the manual lists.
    Listed(&'static [&'static str]),
    /// These values.
    Forbidden(&'static [&'static str]),
    /// All values but these.
    Only(&'static [&'static str]),
    /// Strings: the manual has a number.
    Bare,
    /// Nothing where the string is empty in place of JSON text.
    MayBeEmpty,
    /// Texts of more characters.
    Longer(usize),
    /// Texts that are no UUID.
    NoUuid,
    /// Spans of time below this one.
    ShorterThan(&'static str),
    /// Decimals below this one.
    LessThan(&'static str),
    /// Decimals that are not below that of another member, which stands beside the outermost object.
    NotBelow(&'static str),
}

/// Under which condition.
pub(super) enum When {
    Always,
    /// Another member has this value.
    Is(&'static str, &'static str),
    /// Another member has another value, or is absent.
    IsNot(&'static str, &'static str),
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
    const fn when(self, when: When) -> Self {
        Self { when, ..self }
    }
}

/// The facts about a record of a protocol: both have records of the same name.
pub(super) fn facts(protocol: Protocol, record: &str) -> &'static [Fact] {
    match protocol {
        Protocol::KrakenPrime => kraken::facts(record),
        Protocol::AlphaPoint => alphapoint::facts(record),
    }
}
