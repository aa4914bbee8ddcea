"""The studio over its data folder."""

from segvigen.app.studio import Settings, Studio


def test_temporary_session_folders_of_a_killed_server_are_removed(tmp_path):
    left = tmp_path / "session-x1"
    left.mkdir()
    (left / "upload.segvigen").write_bytes(b"PK")
    (tmp_path / "notes.txt").write_text("mine")
    studio = Studio(Settings(tmp_path, example=False))
    studio.close()
    assert not left.exists() and (tmp_path / "notes.txt").exists()
