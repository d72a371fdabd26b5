//! Rules that several requests share.

use super::{BrokenRule, Problems};
use crate::problems;
use crate::wire::{Code, Codes, Extra, Number};

/// Length to which a problem shortens an unknown value, in characters.
const SHOWN: usize = 40;

/// The problems of one request.
pub(in crate::alphapoint) struct Findings<'a> {
    found: problems::Findings<BrokenRule>,
    extra: &'a Extra,
}

impl<'a> Findings<'a> {
    /// Creates a collection for the request with these unknown members.
    pub(in crate::alphapoint) fn new(extra: &'a Extra) -> Self {
        let found = problems::Findings::default();
        Self { found, extra }
    }

    pub(in crate::alphapoint) fn finish(self) -> Result<(), Problems> {
        self.found.finish()
    }

    pub(in crate::alphapoint) fn add(&mut self, path: &str, rule: BrokenRule) {
        self.found.add(path, rule);
    }

    /// Checks that a required member is present. Servers ignore the case of names, so an unknown member may be the required one.
    pub(in crate::alphapoint) fn required<T>(&mut self, path: &str, member: Option<&T>, expected: &str) {
        let in_other_case = || self.extra.iter().any(|(name, _)| name.eq_ignore_ascii_case(path));
        if member.is_none() && !in_other_case() {
            let expected = expected.to_owned();
            self.add(path, BrokenRule::Missing { expected });
        }
    }

    /// Checks that the required identifiers are present.
    pub(in crate::alphapoint) fn identifiers<const N: usize>(&mut self, members: [(&str, bool); N]) {
        for (path, is_there) in members {
            self.required(path, is_there.then_some(&()), "an identifier");
        }
    }

    /// Checks that a quantity or price, if present, is greater than 0.
    pub(in crate::alphapoint) fn positive(&mut self, path: &str, number: Option<Number>) {
        if let Some(found) = number.filter(|number| *number <= Number::ZERO) {
            self.add(path, BrokenRule::NotPositive { found });
        }
    }

    /// Checks a quantity or price that the request does not use: clients may send 0.
    pub(in crate::alphapoint) fn positive_or_zero(&mut self, path: &str, number: Option<Number>) {
        self.positive(path, number.filter(|number| !number.is_zero()));
    }

    /// Checks that a required quantity or price is present and greater than 0.
    pub(in crate::alphapoint) fn needed(&mut self, path: &str, number: Option<Number>, expected: &str) {
        self.required(path, number.as_ref(), expected);
        self.positive(path, number);
    }

    /// Checks that a value of an enumeration, if present, is listed; `unknown` is the value that is listed as unknown.
    pub(in crate::alphapoint) fn listed<E: Codes>(&mut self, path: &str, code: Option<&Code<E>>, unknown: Option<E>) {
        let Some(code) = code else { return };
        if code.known().is_some_and(|value| Some(value) != unknown) {
            return;
        }
        let found = code.to_string().chars().take(SHOWN).collect();
        let listed = E::VALUES.iter().filter(|listed| Some(listed.value) != unknown);
        let known: Vec<_> = listed.map(|listed| format!("`{}`", listed.value.name())).collect();
        let known = known.join(", ");
        self.add(path, BrokenRule::UnknownValue { found, known });
    }
}
