//! The strategy that works an order, and its parameters.
//!
//! Manual: *New Order Single*, *Order Cancel Replace Request*.

use super::rule::{BrokenRule, Findings};
use crate::wire::{Decimal, Extra, Interval, Record, Timestamp};

crate::open_enum! {
    /// How an order is worked.
    ///
    /// The manual lists different strategies for new orders and for replacements.
    pub enum Strategy {
        /// In clips of equal size, at a steady pace. New orders and replacements.
        SteadyPace = "SteadyPace",
        /// As a limit order once the stop price is reached. New orders.
        StopLimit = "StopLimit",
        /// At a price that follows the market. Replacements.
        Pegged = "Pegged",
        /// Spread evenly over time. Replacements.
        Twap = "TWAP",
        /// For the full amount. Replacements; not described further in the manual.
        FullAmount = "FullAmount",
        /// In slices of time. Replacements; not described further in the manual.
        TimeSliced = "TimeSliced",
    }

    /// What a strategy does after an error.
    pub enum ErrorAction {
        /// It pauses; an `OrderControlRequest` resumes it.
        Pause = "Pause",
    }
}

/// Parameters of a strategy.
///
/// Those of `SteadyPace` are documented. Those of `StopLimit` are not: they are kept in `extra`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Record)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "PascalCase")]
#[record(new)]
#[non_exhaustive]
pub struct StrategyParameters {
    /// Quantity of one clip, in the currency of the order's quantity; less than that quantity. `SteadyPace` requires it.
    pub clip_size: Option<Decimal>,
    /// Time between two clips, such as `30s` or `1m`. `SteadyPace` requires it.
    pub clip_interval: Option<Interval>,
    /// When the strategy begins; absent to begin immediately.
    pub start_time: Option<Timestamp>,
    /// When the strategy ends.
    pub end_time: Option<Timestamp>,
    /// Variance of the clips; the manual gives no unit.
    pub variance: Option<Decimal>,
    /// What the strategy does after an error.
    pub error_action: Option<ErrorAction>,
    /// Members newer than this crate, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The parameters of `SteadyPace`, including the two that it requires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SteadyPace(StrategyParameters);

impl SteadyPace {
    /// One clip of `clip_size`, in the currency of the order's quantity, every `clip_interval`.
    #[must_use]
    pub fn new(clip_size: Decimal, clip_interval: Interval) -> Self {
        Self(StrategyParameters {
            clip_size: Some(clip_size),
            clip_interval: Some(clip_interval),
            ..StrategyParameters::default()
        })
    }

    /// Sets the time at which the strategy begins.
    #[must_use]
    pub fn start_time(self, start_time: Timestamp) -> Self {
        Self(self.0.start_time(start_time))
    }

    /// Sets the time at which the strategy ends.
    #[must_use]
    pub fn end_time(self, end_time: Timestamp) -> Self {
        Self(self.0.end_time(end_time))
    }

    /// Sets the variance of the clips.
    #[must_use]
    pub fn variance(self, variance: Decimal) -> Self {
        Self(self.0.variance(variance))
    }

    /// Sets what the strategy does after an error.
    #[must_use]
    pub fn error_action(self, error_action: ErrorAction) -> Self {
        Self(self.0.error_action(error_action))
    }
}

impl From<SteadyPace> for StrategyParameters {
    fn from(steady_pace: SteadyPace) -> Self {
        steady_pace.0
    }
}

/// Checks that a strategy has the parameters that it requires.
pub(super) fn check(
    strategy: Option<&Strategy>,
    parameters: Option<&StrategyParameters>,
    order_qty: Decimal,
    findings: &mut Findings,
) {
    const CLIP_SIZE: &str = "Parameters.ClipSize";
    if let Some(strategy) = strategy {
        findings.word("Strategy", strategy.ensure_known());
    }
    let clip_size = parameters.and_then(|parameters| parameters.clip_size);
    let is_steady = strategy == Some(&Strategy::SteadyPace);
    match clip_size {
        None if is_steady => findings.add(CLIP_SIZE, BrokenRule::SteadyPaceIncomplete),
        None => {}
        Some(clip_size) => {
            findings.positive(CLIP_SIZE, clip_size);
            if is_steady && order_qty > Decimal::ZERO && clip_size >= order_qty {
                findings.add(CLIP_SIZE, BrokenRule::ClipNotBelowOrder { clip_size, order_qty });
            }
        }
    }
    if is_steady && parameters.is_none_or(|parameters| parameters.clip_interval.is_none()) {
        findings.add("Parameters.ClipInterval", BrokenRule::SteadyPaceIncomplete);
    }
    if let Some(action) = parameters.and_then(|parameters| parameters.error_action.as_ref()) {
        findings.word("Parameters.ErrorAction", action.ensure_known());
    }
}
