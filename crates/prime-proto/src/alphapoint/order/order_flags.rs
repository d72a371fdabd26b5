//! The flags of an order.

use std::fmt;

use super::OrderFlag;
use crate::wire::{Codes as _, Text};

/// The flags of an order: their names, separated by a comma and a space, or `0` if there are none; kept unchanged.
///
/// ```
/// use prime_proto::alphapoint::order::{OrderFlag, OrderFlags};
///
/// let flags = OrderFlags::from("AddedToBook, PostOnly");
/// assert!(flags.contains(OrderFlag::PostOnly) && !flags.contains(OrderFlag::Liquidation));
/// assert_eq!(flags.names().collect::<Vec<_>>(), ["AddedToBook", "PostOnly"]);
/// assert_eq!(OrderFlags::from("0").names().count(), 0);
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct OrderFlags(Text);

impl OrderFlags {
    /// The flags on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The names of the flags, including unknown ones.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0
            .split(',')
            .map(str::trim)
            .filter(|name| !matches!(*name, "" | "0"))
    }

    /// Whether a flag is set.
    #[must_use]
    pub fn contains(&self, flag: OrderFlag) -> bool {
        self.names().any(|name| name == flag.name())
    }
}

impl From<&str> for OrderFlags {
    fn from(flags: &str) -> Self {
        Self(flags.into())
    }
}

impl FromIterator<OrderFlag> for OrderFlags {
    fn from_iter<I: IntoIterator<Item = OrderFlag>>(flags: I) -> Self {
        let names: Vec<_> = flags.into_iter().map(OrderFlag::name).collect();
        if names.is_empty() {
            Self::from("0")
        } else {
            Self::from(names.join(", ").as_str())
        }
    }
}

impl fmt::Debug for OrderFlags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

crate::__read_as!(OrderFlags, Text);

impl serde::Serialize for OrderFlags {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl From<Text> for OrderFlags {
    fn from(flags: Text) -> Self {
        Self(flags)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for OrderFlags {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "OrderFlags".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "Names of flags, separated by a comma and a space, or `0` if there are none.",
            "type": "string",
            "examples": ["0", "AddedToBook", "AddedToBook, PostOnly"],
        })
    }
}
