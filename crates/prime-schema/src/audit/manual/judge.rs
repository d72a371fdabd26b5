//! Checks members against the facts.

use prime_proto::json;
use prime_proto::wire::{Decimal, Interval};

use super::super::FindingKind;
use super::super::source::{Members, Value};
use super::super::words::{is_empty_list, is_in, text};
use super::{Fact, Rule, When};

impl Fact {
    /// Whether the condition of the fact is met in a message of this kind, in an object with these members.
    pub(in super::super) fn applies(&self, kind: &str, members: &Members<'_>) -> bool {
        let is = |member, value| members.get(member).is_some_and(|raw| is_in(raw.text(), &[value]));
        match self.when {
            When::Always => true,
            When::Is(member, value) => is(member, value),
            When::IsNot(member, value) => !is(member, value),
            When::KindIsNot(other) => kind != other,
        }
    }

    /// How a value of the member differs from the manual, if it does.
    pub(in super::super) fn judge(&self, value: &str) -> Option<FindingKind> {
        let (differs, kind) = match self.rule {
            Rule::Misspelt(_) => (true, FindingKind::MisspeltMember),
            Rule::Undocumented => (true, FindingKind::UnknownMember),
            Rule::UndocumentedValues(values) => (is_in(value, values), FindingKind::UnknownValue),
            Rule::Listed(values) => (!is_in(value, values), FindingKind::UnknownValue),
            Rule::OlderName(_) => (true, FindingKind::OlderForm),
            Rule::OlderWithout => (is_empty_list(value), FindingKind::OlderForm),
            Rule::Bare => (value.starts_with('"'), FindingKind::OtherForm),
            Rule::Forbidden(values) => (is_in(value, values), FindingKind::ForbiddenValue),
            Rule::Only(values) => (!is_in(value, values), FindingKind::ForbiddenValue),
            Rule::Longer(_) | Rule::NoUuid | Rule::ShorterThan(_) | Rule::LessThan(_) => {
                (self.refuses(&text(value)?), FindingKind::ForbiddenValue)
            }
            Rule::Required | Rule::RequiredOr(_) | Rule::NotBelow(_) | Rule::MayBeEmpty => return None,
        };
        differs.then_some(kind)
    }

    fn refuses(&self, text: &str) -> bool {
        match self.rule {
            Rule::Longer(most) => text.chars().count() > most,
            Rule::NoUuid => !is_uuid(text),
            Rule::ShorterThan(least) => text.parse::<Interval>().ok() < least.parse().ok(),
            Rule::LessThan(least) => text.parse::<Decimal>().ok() < least.parse().ok(),
            _ => false,
        }
    }

    /// How a message without the member differs from the manual, if it does.
    pub(in super::super) fn required(&self) -> Option<FindingKind> {
        match self.rule {
            Rule::Required | Rule::RequiredOr(_) => Some(FindingKind::MissingMember),
            Rule::OlderWithout => Some(FindingKind::OlderForm),
            _ => None,
        }
    }

    /// Whether the member may be an empty string in place of JSON text.
    pub(in super::super) fn allows_empty(&self, name: &str) -> bool {
        matches!(self.rule, Rule::MayBeEmpty) && self.member == name
    }

    /// Whether the member is present, or the member that may replace it.
    pub(in super::super) fn is_met(&self, given: &Members<'_>) -> bool {
        // A name in another case is reported as misspelt.
        let is_there = |name: &str| given.iter().any(|(given, _)| given.eq_ignore_ascii_case(name));
        match (self.member.split_once('.'), &self.rule) {
            (Some((outer, inner)), _) => {
                let outer = given.get(outer).map(Value::members);
                outer.is_some_and(|outer| outer.get(inner).is_some())
            }
            (None, Rule::RequiredOr(other)) => is_there(self.member) || is_there(other),
            (None, _) => is_there(self.member),
        }
    }

    /// The value of the member if it is not below that of the other member, as the fact requires.
    pub(in super::super) fn not_below<'a>(&self, given: &Members<'a>) -> Option<&'a str> {
        let Rule::NotBelow(other) = self.rule else { return None };
        let (outer, inner) = self.member.split_once('.')?;
        let value = given.get(outer)?.members().get(inner)?.text();
        let other = decimal(given.get(other)?.text())?;
        (decimal(value)? >= other).then_some(value)
    }

    /// The documented name, if `name` is another name for the member.
    pub(in super::super) fn right_name(&self, name: &str) -> Option<(FindingKind, &'static str)> {
        match self.rule {
            Rule::Misspelt(right) if self.member == name => Some((FindingKind::MisspeltMember, right)),
            Rule::OlderName(right) if self.member == name => Some((FindingKind::OlderForm, right)),
            _ => None,
        }
    }
}

/// A decimal, written as a string or as a number.
fn decimal(value: &str) -> Option<Decimal> {
    json::decode(value).ok()
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<_> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups
            .iter()
            .all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
