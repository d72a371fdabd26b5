//! Compares a JSON text with the canonical form of the message decoded from it.

use std::collections::{HashMap, HashSet};

use prime_proto::wire::{RawJson, mark};
use serde::Serialize;

use super::manual::{Fact, Rule, facts};
use super::place::Place;
use super::source::{Members, Source, Value};
use super::tree::{Canonical, Entries, Form, Object, Tree};
use super::words::{is_text, quoted, shown, type_of};
use super::{Direction, Finding, FindingKind, Report};
use crate::Protocol;

/// The members of an object in canonical form, which are looked up in about the order of the text.
struct Lookup<'a> {
    object: Object<'a>,
    /// The members after the one looked up last.
    rest: Entries<'a>,
    /// All members by name, made once the order differs and there are many.
    by_name: Option<HashMap<&'a str, Tree<'a>>>,
}

impl<'a> Lookup<'a> {
    /// Up to so many members are searched one by one.
    const FEW: usize = 32;

    fn of(object: Object<'a>) -> Self {
        Self {
            object,
            rest: object.members(),
            by_name: None,
        }
    }

    fn get(&mut self, wanted: &str) -> Option<Tree<'a>> {
        let mut rest = self.rest.clone();
        if let Some((name, tree)) = rest.next()
            && name == wanted
        {
            self.rest = rest;
            return Some(tree);
        }
        let mut members = self.object.members();
        if self.by_name.is_some() || members.clone().nth(Self::FEW).is_some() {
            let by_name = self.by_name.get_or_insert_with(|| members.collect());
            return by_name.get(wanted).copied();
        }
        let (_, tree) = members.find(|(name, _)| *name == wanted)?;
        self.rest = members;
        Some(tree)
    }
}

/// Collects the findings of one message.
pub(super) struct Audit<'a> {
    protocol: Protocol,
    kind: &'a str,
    findings: Vec<Finding>,
}

impl<'a> Audit<'a> {
    pub(super) fn new(protocol: Protocol, kind: &'a str) -> Self {
        Self {
            protocol,
            kind,
            findings: Vec::new(),
        }
    }

    pub(super) fn report(self, direction: Option<Direction>) -> Report {
        Report {
            protocol: self.protocol,
            direction,
            kind: self.kind.to_owned(),
            findings: self.findings,
        }
    }

    pub(super) fn find(&mut self, place: &Place<'_>, kind: FindingKind, read: &str, written: Option<&str>) {
        self.findings.push(Finding {
            path: place.path(),
            kind,
            read: read.to_owned(),
            written: written.map(str::to_owned),
        });
    }

    /// Reports the name of the call or event: it is not known, or documented as `written`. The finding comes before that of the
    /// payload, as the name does.
    pub(super) fn find_name(&mut self, place: &Place<'_>, kind: FindingKind, written: Option<&str>) {
        let payload = self.findings.iter().position(|finding| finding.path == "o");
        let at = payload.unwrap_or(self.findings.len());
        self.find(place, kind, &quoted(self.kind), written.map(quoted).as_deref());
        self.findings[at..].rotate_right(1);
    }

    /// Compares a JSON text with the message decoded from it.
    pub(super) fn compare<T: Serialize + ?Sized>(&mut self, place: &Place<'_>, text: &str, message: &T) {
        // Every type of both protocols serializes; a test over all fixtures shows it.
        if let Some(source) = Source::of(text)
            && let Some(canonical) = Canonical::of(message, source.len(), text.len())
        {
            self.compare_tree(place, source.root(), canonical.root());
        }
    }

    fn compare_tree(&mut self, place: &Place<'_>, value: Value<'_>, tree: Tree<'_>) {
        let text = value.text();
        match tree.form() {
            Form::Marked(mark, inner) => self.marked(place, value, mark, inner),
            Form::Kept => {}
            Form::Object(object) if text.starts_with('{') => self.object(place, value, object),
            Form::List if text.starts_with('[') => self.list(place, value, tree),
            Form::Text(canonical) if is_text(text, canonical) => {}
            Form::Word(canonical) if text == canonical => {}
            _ => self.other_form(place, text, tree),
        }
    }

    fn other_form(&mut self, place: &Place<'_>, text: &str, tree: Tree<'_>) {
        self.find(place, FindingKind::OtherForm, &shown(text), Some(&tree.shown()));
    }

    fn marked(&mut self, place: &Place<'_>, value: Value<'_>, mark: &str, tree: Tree<'_>) {
        let text = value.text();
        match mark {
            mark::SECRET => {}
            mark::UNKNOWN_VALUE => self.find(place, FindingKind::UnknownValue, &shown(text), None),
            mark::UNKNOWN_TYPE => self.unknown_kind(place, value, "type"),
            mark::UNKNOWN_NAME => self.unknown_kind(place, value, "name"),
            mark::JSON_TEXT => self.json_text(place, text, tree),
            mark::OTHER_FORM if text == "null" => self.find(place, FindingKind::Null, text, None),
            mark::OTHER_FORM => self.find(place, FindingKind::OtherForm, &shown(text), None),
            _ => self.compare_tree(place, value, tree),
        }
    }

    fn unknown_kind(&mut self, place: &Place<'_>, value: Value<'_>, member: &str) {
        let kind = value
            .members()
            .get(member)
            .map_or("nothing".to_owned(), |kind| shown(kind.text()));
        self.find(&place.member(member), FindingKind::UnknownKind, &kind, None);
    }

    /// Compares JSON text, which is never shown since it may contain a password.
    fn json_text(&mut self, place: &Place<'_>, text: &str, tree: Tree<'_>) {
        let Form::Text(inner) = tree.form() else { return };
        if !text.starts_with('"') {
            self.find(place, FindingKind::OtherForm, type_of(text), Some("a string"));
        } else if inner.parse::<RawJson>().is_err() && !(inner.is_empty() && place.is_payload()) {
            self.find(place, FindingKind::NotJson, "a string", None);
        }
    }

    fn list(&mut self, place: &Place<'_>, value: Value<'_>, canonical: Tree<'_>) {
        let (items, canonical) = (value.items(), canonical.items());
        let (read, written) = (items.clone().count(), canonical.clone().count());
        if read != written {
            let (read, written) = (format!("an array of {read}"), format!("an array of {written}"));
            self.find(place, FindingKind::OtherForm, &read, Some(&written));
            return;
        }
        for (index, (item, tree)) in items.zip(canonical).enumerate() {
            if tree.has_mark(mark::UNKNOWN_MEMBER) {
                // An unknown column of a row.
                self.find(
                    &place.item(index),
                    FindingKind::UnknownMember,
                    type_of(item.text()),
                    None,
                );
                continue;
            }
            self.compare_tree(&place.item(index), item, tree);
        }
    }

    fn object(&mut self, place: &Place<'_>, value: Value<'_>, object: Object<'_>) {
        let members = value.members();
        let facts = object
            .record
            .map_or(&[][..], |record| facts(self.protocol, record.name));
        let mut canonical = Lookup::of(object);
        if let Some(lacking) = lacking(object, &members, facts) {
            let read = format!("an object without {lacking}");
            self.find(place, FindingKind::OtherForm, &read, Some("an object"));
            return;
        }
        for (name, value) in members.iter() {
            let (place, text) = (place.member(name), value.text());
            match canonical.get(name) {
                Some(tree) if tree.has_mark(mark::UNKNOWN_MEMBER) => self.unknown_member(&place, name, text, object),
                Some(_) if text == "\"\"" && facts.iter().any(|fact| fact.allows_empty(name)) => {}
                Some(tree) => {
                    let before = self.findings.len();
                    self.compare_tree(&place, value, tree);
                    // A value that already has a finding is not checked against the facts.
                    if self.findings.len() == before {
                        let facts = facts.iter().filter(|fact| fact.member == name);
                        facts.for_each(|fact| self.judge(&place, fact, (text, tree), &members));
                    }
                }
                None => match renamed(object, facts, name, &mut canonical) {
                    Some((kind, right, tree)) => {
                        self.find(&place, kind, name, Some(right));
                        self.compare_tree(&place, value, tree);
                    }
                    None if text == "null" => self.find(&place, FindingKind::Null, text, Some("nothing")),
                    None => self.find(&place, FindingKind::OtherForm, &shown(text), Some("nothing")),
                },
            }
        }
        for fact in facts {
            self.absent(place, fact, &members);
            self.between(place, fact, &members);
        }
    }

    fn unknown_member(&mut self, place: &Place<'_>, name: &str, text: &str, object: Object<'_>) {
        let facts = object
            .record
            .map_or(&[][..], |record| facts(self.protocol, record.name));
        let right = facts.iter().find_map(|fact| fact.right_name(name));
        let other_case = || {
            object
                .record?
                .member(name)
                .map(|right| (FindingKind::MisspeltMember, right))
        };
        match right.or_else(other_case) {
            Some((kind, right)) => self.find(place, kind, name, Some(right)),
            None => self.find(place, FindingKind::UnknownMember, type_of(text), None),
        }
    }

    /// Checks the value of a member against a fact.
    fn judge(&mut self, place: &Place<'_>, fact: &Fact, (text, tree): (&str, Tree<'_>), members: &Members<'_>) {
        if text == "null" || !fact.applies(self.kind, members) {
            return;
        }
        let Some(kind) = fact.judge(text) else { return };
        match fact.rule {
            Rule::Misspelt(right) | Rule::OlderName(right) => self.find(place, kind, fact.member, Some(right)),
            Rule::OlderWithout => self.find(place, kind, "an array of 0", None),
            Rule::Undocumented => self.find(place, kind, type_of(text), None),
            _ if tree.has_mark(mark::SECRET) => self.find(place, kind, type_of(text), None),
            _ => self.find(place, kind, &shown(text), None),
        }
    }

    /// Reports a member that a fact requires and that is absent.
    fn absent(&mut self, place: &Place<'_>, fact: &Fact, members: &Members<'_>) {
        let Some(kind) = fact.required() else { return };
        if !fact.applies(self.kind, members) || fact.is_met(members) {
            return;
        }
        self.find_member(place, fact, kind, "nothing");
    }

    /// Compares the value of a member with that of another one.
    fn between(&mut self, place: &Place<'_>, fact: &Fact, members: &Members<'_>) {
        if !fact.applies(self.kind, members) {
            return;
        }
        if let Some(value) = fact.not_below(members) {
            self.find_member(place, fact, FindingKind::ForbiddenValue, &shown(value));
        }
    }

    fn find_member(&mut self, place: &Place<'_>, fact: &Fact, kind: FindingKind, read: &str) {
        match fact.member.split_once('.') {
            Some((outer, inner)) => self.find(&place.member(outer).member(inner), kind, read, None),
            None => self.find(&place.member(fact.member), kind, read, None),
        }
    }
}

/// The first member of the canonical form that does not occur in the text under any name.
fn lacking<'a>(object: Object<'a>, members: &Members<'_>, facts: &[Fact]) -> Option<&'a str> {
    let mut names = members.iter().map(|(name, _)| name);
    if object.members().all(|(written, _)| names.next() == Some(written)) {
        return None;
    }
    let mut canonical = Lookup::of(object);
    let mut given = HashSet::new();
    for (name, _) in members.iter() {
        given.insert(renamed(object, facts, name, &mut canonical).map_or(name, |(_, right, _)| right));
    }
    let mut names = object.members().map(|(name, _)| name);
    names.find(|name| !given.contains(name))
}

/// The member of the canonical form that `name` is another name for. A name that is itself a known member is not renamed.
fn renamed<'a>(
    object: Object<'_>,
    facts: &[Fact],
    name: &str,
    canonical: &mut Lookup<'a>,
) -> Option<(FindingKind, &'static str, Tree<'a>)> {
    let is_known = object.record.is_some_and(|record| record.has(name));
    if facts.is_empty() || is_known || canonical.get(name).is_some() {
        return None;
    }
    facts.iter().find_map(|fact| {
        let (kind, right) = fact.right_name(name)?;
        canonical.get(right).map(|tree| (kind, right, tree))
    })
}
