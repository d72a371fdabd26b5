//! Refusals, independent of their form on the wire.

use std::fmt;

use super::StatusCode;
use crate::alphapoint::standard_response::is_waiting;
use crate::alphapoint::{ErrorCode, StandardResponse};
use crate::wire::Text;

/// Why a call was refused.
///
/// ```
/// use prime_proto::alphapoint::{ErrorCode, StandardResponse};
///
/// let refusal = StandardResponse::refusal(ErrorCode::SERVER_ERROR).into_result().unwrap_err();
/// assert_eq!(refusal.code(), Some(ErrorCode::SERVER_ERROR));
/// assert_eq!(refusal.text(), Some("Server Error"));
/// assert!(refusal.may_succeed_later());
/// assert_eq!(refusal.to_string(), "refused with code 102 (Server Error)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Refusal(Box<Parts>);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Parts {
    code: Option<ErrorCode>,
    status_code: Option<StatusCode>,
    text: Option<Text>,
    detail: Option<Text>,
}

impl Refusal {
    /// Creates a refusal without code and text.
    #[must_use]
    pub fn new() -> Self {
        Self(Box::default())
    }

    /// Adds the `errorcode`.
    #[must_use]
    pub fn with_code(mut self, code: Option<ErrorCode>) -> Self {
        self.0.code = code;
        self
    }

    /// Adds the `statuscode`.
    #[must_use]
    pub fn with_status_code(mut self, code: Option<StatusCode>) -> Self {
        self.0.status_code = code;
        self
    }

    /// Adds the error message; an empty string is ignored.
    #[must_use]
    pub fn with_text(mut self, text: Option<&str>) -> Self {
        self.0.text = text.filter(|text| !text.is_empty()).map(Text::from);
        self
    }

    /// Adds the details; an empty string is ignored.
    #[must_use]
    pub fn with_detail(mut self, detail: Option<&str>) -> Self {
        self.0.detail = detail.filter(|detail| !detail.is_empty()).map(Text::from);
        self
    }

    /// The `errorcode`, of the standard object or of `SendOrder`.
    #[must_use]
    pub fn code(&self) -> Option<ErrorCode> {
        self.0.code
    }

    /// The `statuscode`, which some calls have instead.
    #[must_use]
    pub fn status_code(&self) -> Option<StatusCode> {
        self.0.status_code
    }

    /// The error message: `errormsg`, or the reason under the name that the call uses.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.0.text.as_deref()
    }

    /// The details. Free text, or JSON text for code 909.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.0.detail.as_deref()
    }

    /// Whether this is a pause and not a refusal: the call waits for the code of the second factor, and a second reply follows after
    /// [`Authenticate2fa`](crate::alphapoint::session::Authenticate2fa). See
    /// [`StandardResponse::awaits_2fa`](crate::alphapoint::StandardResponse::awaits_2fa).
    #[must_use]
    pub fn awaits_2fa(&self) -> bool {
        [self.text(), self.detail()].into_iter().flatten().any(is_waiting)
    }

    /// Whether the same request may succeed later: the server reports an error of its own (102). All other refusals concern the
    /// request or the caller.
    #[must_use]
    pub fn may_succeed_later(&self) -> bool {
        self.0.code == Some(ErrorCode::SERVER_ERROR)
    }
}

impl Default for Refusal {
    fn default() -> Self {
        Self::new()
    }
}

impl From<StandardResponse> for Refusal {
    fn from(response: StandardResponse) -> Self {
        Self::from(&response)
    }
}

impl From<&StandardResponse> for Refusal {
    fn from(response: &StandardResponse) -> Self {
        Self::new()
            .with_code(response.code())
            .with_text(response.errormsg.value().map(|text| &**text))
            .with_detail(response.detail.value().map(|text| &**text))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("refused")?;
        let documented = match (self.0.code, self.0.status_code) {
            (Some(code), _) => {
                write!(f, " with code {code}")?;
                code.meaning()
            }
            (None, Some(code)) => {
                write!(f, " with status code {code}")?;
                code.meaning()
            }
            (None, None) => None,
        };
        if let Some(text) = self.text().filter(|text| Some(*text) != documented) {
            write!(f, ": {text}")?;
        }
        if let Some(detail) = self.detail() {
            write!(f, ": {detail}")?;
        }
        Ok(())
    }
}
