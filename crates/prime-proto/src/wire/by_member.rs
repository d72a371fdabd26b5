//! Objects whose type is told by one of their members, wherever it stands.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error as _, VariantAccess, Visitor};

use super::raw_json::with_raw;
use crate::json::reader::Reader;
use crate::json::top;

/// How to read an object once a member is known.
pub(crate) trait ByMember: Sized {
    /// What comes out.
    type Value;

    /// `$prime_proto::by:` and the name of the member.
    const BY: &'static str;

    /// Reads the whole object.
    fn read<'de, D: Deserializer<'de>>(member: Found<'_>, deserializer: D) -> Result<Self::Value, D::Error>;
}

/// The member that was looked for.
#[derive(Clone, Copy)]
pub(crate) struct Found<'a>(&'a str);

impl<'a> Found<'a> {
    /// Whether it is there.
    pub(crate) fn is_there(self) -> bool {
        !self.0.is_empty()
    }

    /// Its value, if that is a text.
    pub(crate) fn text(self) -> Option<Cow<'a, str>> {
        Some(top::text(self.0.strip_prefix('"')?.strip_suffix('"')?))
    }
}

/// Reads an object by one of its members: `B` says which, and how.
///
/// The member is looked up first and then exactly one type is read, from the same text, so that paths and places in errors
/// are those of the whole.
#[inline]
pub(crate) fn by_member<'de, B: ByMember, D: Deserializer<'de>>(deserializer: D) -> Result<B::Value, D::Error> {
    deserializer.deserialize_newtype_struct(B::BY, ByVisitor::<B>(std::marker::PhantomData))
}

struct ByVisitor<B>(std::marker::PhantomData<B>);

impl<'de, B: ByMember> Visitor<'de> for ByVisitor<B> {
    type Value = B::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    #[inline]
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<B::Value, A::Error> {
        let (found, content) = access.variant::<&'de str>()?;
        content.newtype_variant_seed(Content::<B>(Found(found), std::marker::PhantomData))
    }

    /// Another format, or serde_json's own reader: by way of the text.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<B::Value, D::Error> {
        let text = with_raw(deserializer, str::to_owned)?;
        by_member::<B, _>(&mut Reader::new(&text)).map_err(D::Error::custom)
    }
}

struct Content<'a, B>(Found<'a>, std::marker::PhantomData<B>);

impl<'de, B: ByMember> DeserializeSeed<'de> for Content<'_, B> {
    type Value = B::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<B::Value, D::Error> {
        B::read(self.0, deserializer)
    }
}

/// The error for an object that lacks the member that tells its type: what is wrong with the text comes first.
pub(crate) fn missing<'de, T, D: Deserializer<'de>>(deserializer: D, member: &'static str) -> Result<T, D::Error> {
    super::Extra::deserialize(deserializer)?;
    Err(D::Error::missing_field(member))
}
