//! Options of every command, and how standard error looks.

use std::ffi::{OsStr, OsString};
use std::fmt;

use anstyle::{AnsiColor, Style};
use clap::{ColorChoice, ValueEnum as _};

/// Of an error that ends the command.
const ERROR: Style = AnsiColor::Red.on_default().bold();

/// Of a place in an input.
const PLACE: Style = Style::new().bold();

const HEADING: &str = "General options";

/// Options of every command.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct GeneralOptions {
    /// Report only errors on standard error: no progress, no notes, no summary
    #[arg(long, short, global = true, help_heading = HEADING)]
    pub(crate) quiet: bool,
    /// Whether help and standard error are coloured; `auto` if they go to a terminal and `NO_COLOR` is not set
    #[arg(long, global = true, help_heading = HEADING, value_enum, value_name = "WHEN", default_value_t = ColorChoice::Auto)]
    pub(crate) color: ColorChoice,
}

/// The value of `--color`, which help and errors of the command line need before options are parsed.
pub(crate) fn color(arguments: impl IntoIterator<Item = OsString>) -> ColorChoice {
    let mut arguments = arguments
        .into_iter()
        .take_while(|argument| argument != OsStr::new("--"));
    let mut chosen = ColorChoice::Auto;
    while let Some(argument) = arguments.next() {
        let value = match argument.to_str() {
            Some("--color") => arguments.next().and_then(|value| value.into_string().ok()),
            Some(other) => other.strip_prefix("--color=").map(str::to_owned),
            None => None,
        };
        if let Some(value) = value {
            // A wrong value is reported when options are parsed.
            chosen = ColorChoice::from_str(&value, false).unwrap_or(chosen);
        }
    }
    chosen
}

/// Sets whether standard error is coloured.
pub(crate) fn set_color(color: ColorChoice) {
    let choice = match color {
        ColorChoice::Auto => anstream::ColorChoice::Auto,
        ColorChoice::Always => anstream::ColorChoice::Always,
        ColorChoice::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
}

/// A place in an input, as standard error shows it.
pub(crate) fn place(place: impl fmt::Display) -> String {
    styled(PLACE, place)
}

/// The start of an error that ends the command.
pub(crate) fn error(word: impl fmt::Display) -> String {
    styled(ERROR, word)
}

fn styled(style: Style, text: impl fmt::Display) -> String {
    format!("{style}{text}{style:#}")
}

#[cfg(test)]
mod tests {
    use super::{ColorChoice, color};

    #[test]
    fn color_is_found_before_options_are_parsed() {
        for (arguments, expected) in [
            ("prime decode", ColorChoice::Auto),
            ("prime --color never decode", ColorChoice::Never),
            ("prime decode --color=always x", ColorChoice::Always),
            ("prime decode --color sometimes", ColorChoice::Auto),
            ("prime decode --color", ColorChoice::Auto),
            ("prime decode -- --color never", ColorChoice::Auto),
        ] {
            let arguments = arguments.split(' ').map(Into::into);
            assert_eq!(color(arguments), expected);
        }
    }
}
