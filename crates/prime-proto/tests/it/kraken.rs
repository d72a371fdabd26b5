//! The messages of Kraken Prime: members, constructors, rules, numbers.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

mod accessors;
mod commands;
mod constructors;
mod envelope;
mod errors;
mod leniencies;
mod numbers;
mod records;
mod rules;
mod subscriptions;

/// Compares with the snapshot of this name.
fn assert_text(name: &str, text: impl AsRef<str>) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/kraken");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text.as_ref()));
}
