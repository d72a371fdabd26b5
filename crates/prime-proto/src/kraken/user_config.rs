//! `UserConfig`, client to server: stores a setting of the user.
//!
//! The outcome is reported on the `User` stream. Manual: *User Config*. Fixtures: `fixtures/kraken/user_config/`.

use super::command::CommandRecord;
use super::rule::{Findings, Problems};
use super::user::ConfigMode;
use crate::wire::{Extra, JsonText, Named, Record, Text, Timestamp};

/// A request to store a setting of the user.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct UserConfig {
    /// Name of the setting, such as `symbol`.
    pub key: Text,
    /// Value of the setting, as JSON text in a string; absent to set only the mode.
    pub value: Option<JsonText>,
    /// Whether the setting is in effect.
    pub mode: Option<ConfigMode>,
    /// Time of the change.
    pub timestamp: Option<Timestamp>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Named for UserConfig {
    const NAME: &'static str = "UserConfig";
}

impl CommandRecord for UserConfig {
    fn validate(&self) -> Result<(), Problems> {
        Self::validate(self)
    }
}

impl UserConfig {
    /// Stores `value` under `key`.
    #[must_use]
    pub fn new(key: impl Into<Text>, value: JsonText) -> Self {
        Self {
            key: key.into(),
            value: Some(value),
            mode: None,
            timestamp: None,
            extra: Extra::new(),
        }
    }

    /// Sets the mode of the setting `key` and keeps its value.
    #[must_use]
    pub fn with_mode(key: impl Into<Text>, mode: ConfigMode) -> Self {
        Self {
            key: key.into(),
            value: None,
            mode: Some(mode),
            timestamp: None,
            extra: Extra::new(),
        }
    }

    /// Checks the manual's rules that the types do not express.
    ///
    /// # Errors
    /// If the manual does not list the mode.
    pub fn validate(&self) -> Result<(), Problems> {
        let mut findings = Findings::default();
        if let Some(mode) = &self.mode {
            findings.word("Mode", mode.ensure_known());
        }
        findings.finish()
    }
}
