//! Facts from the manuals that the types do not express, each with its source.
//!
//! The types accept more than the manuals wherever a server was seen to differ. This module lists those places by the name
//! of the record, which is that of the Rust type.

mod alphapoint;
mod judge;
mod kraken;

use crate::Protocol;

/// What the manual says about a member of a record.
pub(super) struct Fact {
    /// The name of the member. `Parameters.ClipSize` is a member of the object `Parameters`; such a path is only allowed in rules
    /// that require a member or compare it with another one.
    pub(super) member: &'static str,
    pub(super) rule: Rule,
    pub(super) when: When,
}

/// What to report.
pub(super) enum Rule {
    /// The member if it is absent.
    Required,
    /// The member if it is absent, unless this one is present.
    RequiredOr(&'static str),
    /// The member: its name is spelled like this.
    Misspelt(&'static str),
    /// The member: its name in the newer generation of the manual is this.
    OlderName(&'static str),
    /// The member if it is absent or an empty list, which the older generation of the manual allows.
    OlderWithout,
    /// The member: it is known from other sources, but not documented in any manual.
    Undocumented,
    /// These values: they are known from other sources, but not documented in any manual.
    UndocumentedValues(&'static [&'static str]),
    /// All values except these, which the manual lists.
    Listed(&'static [&'static str]),
    /// These values.
    Forbidden(&'static [&'static str]),
    /// All values except these.
    Only(&'static [&'static str]),
    /// Strings: the manual documents a number.
    Bare,
    /// Nothing: an empty string in place of JSON text is allowed.
    MayBeEmpty,
    /// Strings with more characters.
    Longer(usize),
    /// Strings that are not a UUID.
    NoUuid,
    /// Spans of time below this one.
    ShorterThan(&'static str),
    /// Decimals below this one.
    LessThan(&'static str),
    /// Decimals that are not below that of another member, which is a sibling of the outermost object.
    NotBelow(&'static str),
}

/// The condition under which a rule applies.
pub(super) enum When {
    Always,
    /// If another member has this value.
    Is(&'static str, &'static str),
    /// If another member has a different value, or is absent.
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

/// The facts about a record of a protocol. Both protocols have records with the same name.
pub(super) fn facts(protocol: Protocol, record: &str) -> &'static [Fact] {
    match protocol {
        Protocol::KrakenPrime => kraken::facts(record),
        Protocol::AlphaPoint => alphapoint::facts(record),
    }
}
