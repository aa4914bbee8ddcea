"""Progress output: a JSON line per stage, details on a terminal only."""

import json

import pytest

from segvigen.cli.console import reporting


def test_a_stage_is_one_json_line_however_often_it_reports(capfd: pytest.CaptureFixture[str]):
    with reporting(quiet=False, json_log=True) as report:
        for step in range(50):
            report.progress(f"train: step {step}  loss 0.5", step / 100)
    line = json.loads(capfd.readouterr().err)
    assert line["stage"] == "train" and line["seconds"] >= 0


def test_a_stage_ends_when_another_begins_and_at_one(capfd: pytest.CaptureFixture[str]):
    with reporting(quiet=True, json_log=True) as report:
        report.progress("read", 0.5)
        report.progress("load", 0.5)
        report.progress("load", 1.0)
        report.progress("write", 0.0)
    stages = [json.loads(line)["stage"] for line in capfd.readouterr().err.splitlines()]
    assert stages == ["read", "load", "write"]


def test_in_a_pipe_progress_is_silent_and_warnings_are_not(capfd: pytest.CaptureFixture[str]):
    with reporting(quiet=False, json_log=False) as report:
        report.progress("read: half way", 0.5)
        report.warn("a hole")
    assert capfd.readouterr() == ("", "warning: a hole\n")


def test_on_a_terminal_the_detail_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    with reporting(quiet=False, json_log=False) as report:
        report.progress("train: step 7  loss 0.25", 0.5)
    assert "step 7  loss 0.25" in capsys.readouterr().err
