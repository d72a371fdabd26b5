//! Helpers that run the command.

use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

/// The result of a run.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ran {
    /// The whole result as one string, except for the time taken.
    pub(crate) fn shown(&self) -> String {
        let Self { status, stdout, stderr } = self;
        let timeless: Vec<_> = stderr
            .lines()
            .map(|line| line.split_once(", time: ").map_or(line, |(bytes, _)| bytes))
            .collect();
        format!(
            "{stdout}--- standard error\n{}\n--- status {status}",
            timeless.join("\n")
        )
    }

    /// The lines that report a message.
    pub(crate) fn complaints(&self) -> Vec<&str> {
        self.stderr
            .lines()
            .filter(|line| line.starts_with("<stdin>:"))
            .collect()
    }

    /// All messages, decoded ones and failed ones, as counted by the summary.
    pub(crate) fn counts(&self) -> (usize, usize, usize) {
        let line = self.stderr.lines().find(|line| line.starts_with("messages: ")).unwrap();
        let numbers: Vec<usize> = line.split([' ', ',']).filter_map(|word| word.parse().ok()).collect();
        (numbers[0], numbers[1], numbers[2])
    }

    /// Bytes in decoded records, in failed messages, in other text, and of padding, as counted by the summary.
    pub(crate) fn bytes(&self) -> [usize; 4] {
        const WORDS: &str = "bytes in decoded records: ";
        let line = self.stderr.lines().find(|line| line.starts_with(WORDS));
        let numbers: Vec<usize> = match line {
            Some(line) => line.split([' ', ',']).filter_map(|word| word.parse().ok()).collect(),
            None => vec![0; 4],
        };
        numbers.try_into().unwrap()
    }
}

/// Starts the command at the root of the workspace, with all standard streams piped.
pub(crate) fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_prime"))
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Runs the command to its end.
pub(crate) fn prime(arguments: &[&str], stdin: impl AsRef<[u8]>) -> Ran {
    let mut child = start(arguments);
    let mut pipe = child.stdin.take().unwrap();
    let stdin = stdin.as_ref().to_vec();
    // A command that reads files may end before it reads standard input.
    let feeder = thread::spawn(move || drop(pipe.write_all(&stdin)));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    Ran {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The peak memory of a running command so far, in MiB.
#[cfg(target_os = "linux")]
pub(crate) fn peak(child: &Child) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let kilobytes: usize = peak.trim().trim_end_matches(" kB").parse().unwrap();
    kilobytes >> 10
}

/// Writes a file for one test, in the folder that cargo keeps for tests.
pub(crate) fn file(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path.into_os_string().into_string().unwrap()
}
