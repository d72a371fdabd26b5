//! Marks that the types of `wire` pass to the serializer, for serializers that report where a message deviates from its
//! manual.
//!
//! A mark is the name of a newtype struct around the value, which JSON serializers ignore.

use serde::ser::{Serialize, SerializeMap, Serializer};

pub use crate::json::RAW;

/// A string that must not be shown.
pub const SECRET: &str = "$prime_proto::secret";
/// A member that the record does not list.
pub const UNKNOWN_MEMBER: &str = "$prime_proto::unknown_member";
/// A value that its open enum does not list.
pub const UNKNOWN_VALUE: &str = "$prime_proto::unknown_value";
/// A message whose `type` is not known.
pub const UNKNOWN_TYPE: &str = "$prime_proto::unknown:type";
/// A subscription whose `name` is not known.
pub const UNKNOWN_NAME: &str = "$prime_proto::unknown:name";
/// JSON text inside a string.
pub const JSON_TEXT: &str = "$prime_proto::json_text";
/// A value in a form other than the documented one, written back in that form.
pub const OTHER_FORM: &str = "$prime_proto::other_form";
/// A number, as its canonical text.
pub const NUMBER: &str = "$prime_proto::number";
/// Prefix of the mark of a record; its name and the names of its members follow, as `name:member,member`.
pub const RECORD: &str = "$prime_proto::record:";

/// A value with a mark.
pub(crate) struct Marked<'a, T: ?Sized>(pub(crate) &'static str, pub(crate) &'a T);

impl<T: Serialize + ?Sized> Serialize for Marked<'_, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(self.0, self.1)
    }
}

/// A type that serializes to an object with known and unknown members.
pub trait Parts {
    /// The mark: [`RECORD`], the name and the known members.
    const MARK: &'static str;

    /// Writes the members to an open map.
    ///
    /// # Errors
    /// If the map refuses a member.
    fn serialize_parts<S: SerializeMap>(&self, map: &mut S) -> Result<(), S::Error>;
}

/// Serializes a record with its mark.
///
/// # Errors
/// If the serializer refuses a member.
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
