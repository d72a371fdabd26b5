//! Replies of the calls about quotes.

use crate::DecodeError;
use crate::alphapoint::{QuoteId, StandardResponse};
use crate::wire::{Extra, JsonText, RawJson, Record};

/// The results for both sides of a quote. Documentation only.
///
/// The results are standard objects; the manual 2.23 shows them as JSON text in strings, and its example of `CancelQuote` in lower
/// case. [`bid`](Self::bid) and [`ask`](Self::ask) decode either form.
#[derive(Clone, Debug, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct QuoteResults {
    /// The quote that buys. The manual 2.23 only.
    pub bid_quote_id: Option<QuoteId>,
    /// Result for the side that buys.
    pub bid_result: Option<RawJson>,
    /// The quote that sells. The manual 2.23 only.
    pub ask_quote_id: Option<QuoteId>,
    /// Result for the side that sells.
    pub ask_result: Option<RawJson>,
    /// Result for the side that buys, in lower case.
    #[serde(rename = "bidresult")]
    pub bid_result_lower_case: Option<RawJson>,
    /// Result for the side that sells, in lower case.
    #[serde(rename = "askresult")]
    pub ask_result_lower_case: Option<RawJson>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

impl QuoteResults {
    /// Decodes the result for the side that buys; `None` if absent.
    ///
    /// # Errors
    /// If it is neither a standard object nor a string that contains one.
    pub fn bid(&self) -> Result<Option<StandardResponse>, DecodeError> {
        decode(self.bid_result.as_ref().or(self.bid_result_lower_case.as_ref()))
    }

    /// Decodes the result for the side that sells; `None` if absent.
    ///
    /// # Errors
    /// If it is neither a standard object nor a string that contains one.
    pub fn ask(&self) -> Result<Option<StandardResponse>, DecodeError> {
        decode(self.ask_result.as_ref().or(self.ask_result_lower_case.as_ref()))
    }
}

/// Decodes JSON text in a string, or the bare value.
fn decode(result: Option<&RawJson>) -> Result<Option<StandardResponse>, DecodeError> {
    let decode = |result: &RawJson| result.decode::<JsonText>()?.decode();
    result.map(decode).transpose()
}

#[cfg(test)]
mod tests {
    use super::QuoteResults;
    use crate::alphapoint::StandardResponse;
    use crate::json::decode;

    #[test]
    fn results_are_objects_or_strings_that_contain_one() {
        let object = r#"{"result":true,"errormsg":null,"errorcode":0,"detail":null}"#;
        let string = serde_json::to_string(object).unwrap();
        for (bid, ask) in [("BidResult", "AskResult"), ("bidresult", "askresult")] {
            let results: QuoteResults = decode(&format!(r#"{{"{bid}":{object},"{ask}":{string}}}"#)).unwrap();
            let success = Some(StandardResponse::success());
            assert_eq!(
                (results.bid().unwrap(), results.ask().unwrap()),
                (success.clone(), success)
            );
        }
        let results: QuoteResults = decode(r#"{"BidResult":"Accepted"}"#).unwrap();
        assert!(results.bid().is_err());
        assert_eq!(results.ask().unwrap(), None);
    }
}
