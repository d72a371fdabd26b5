//! A look at the members of an object without decoding it.

use super::scan::Fault;
use super::walk::{Members, find_member};
use crate::DecodeError;
use crate::wire::extra::{duplicate, twice};

pub(crate) use super::walk::text;

/// Finds a member of the object that `source` begins with.
///
/// `Ok(None)`: there is no such member, or this is not an object.
pub(crate) fn member<'a>(source: &'a str, wanted: &str) -> Result<Option<&'a str>, Fault> {
    let found = find_member(source.as_bytes(), wanted)?;
    Ok(found.map(|value| &source[value]))
}

/// Refuses an object with a duplicate member.
pub(crate) fn check_names(source: &str) -> Result<(), DecodeError> {
    let mut members = Members::of(source.as_bytes());
    let mut names = Vec::new();
    while let Some(name) = members.advance().map_err(|fault| DecodeError::fault(fault, source))? {
        names.push(name);
    }
    match duplicate(names.iter().map(|name| &**name)) {
        Some(name) => Err(twice(name)),
        None => Ok(()),
    }
}
