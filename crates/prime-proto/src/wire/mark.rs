//! Marks that the types of `wire` leave while they are serialized, for a serializer that reports where a message strays
//! from its manual.
//!
//! A mark is the name of a newtype struct around the value, which every JSON serializer passes over.

use serde::ser::{Serialize, SerializeMap, Serializer};

pub use crate::json::RAW;

/// A text that must not be shown.
pub const SECRET: &str = "$prime_proto::secret";
/// A member that the record does not know.
pub const UNKNOWN_MEMBER: &str = "$prime_proto::unknown_member";
/// A value that its open enum does not list.
pub const UNKNOWN_VALUE: &str = "$prime_proto::unknown_value";
/// A message whose `type` is not known.
pub const UNKNOWN_TYPE: &str = "$prime_proto::unknown:type";
/// A subscription whose `name` is not known.
pub const UNKNOWN_NAME: &str = "$prime_proto::unknown:name";
/// JSON text inside a string.
pub const JSON_TEXT: &str = "$prime_proto::json_text";
/// A value in another form than the documented one, written back as it came.
pub const OTHER_FORM: &str = "$prime_proto::other_form";
/// What the mark of a record begins with; its name and the names of its members follow, as `name:member,member`.
pub const RECORD: &str = "$prime_proto::record:";

/// A value with a mark.
pub(crate) struct Marked<'a, T: ?Sized>(pub(crate) &'static str, pub(crate) &'a T);

impl<T: Serialize + ?Sized> Serialize for Marked<'_, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(self.0, self.1)
    }
}

/// What serializes to an object with known and unknown members.
pub trait Parts {
    /// The mark: [`RECORD`], the name, the known members.
    const MARK: &'static str;

    /// Writes the members into an open map.
    ///
    /// # Errors
    /// Where the map refuses one.
    fn serialize_parts<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error>;
}

/// Serializes a record with its mark.
///
/// # Errors
/// Where the serializer refuses a member.
#[inline]
pub fn serialize_record<T: Parts, S: Serializer>(record: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_newtype_struct(T::MARK, &Whole(record))
}

struct Whole<'a, T>(&'a T);

impl<T: Parts> Serialize for Whole<'_, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.0.serialize_parts(&mut map)?;
        map.end()
    }
}
