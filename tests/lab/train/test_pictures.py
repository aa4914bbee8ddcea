import numpy as np
import pytest
from PIL import Image

from segvigen.errors import MissingExtra
from segvigen.lab.train import loop
from segvigen.lab.train.log import Log, read_log
from segvigen.lab.train.pictures import SIDE, voxel_view
from tests.lab.train.test_loop import folder, write_run  # noqa: F401


@pytest.mark.slow
def test_pictures_come_every_so_often_and_are_whole(folder):  # noqa: F811
    run = write_run(folder, "flow", steps=4, more="workers = 0\npicture_every = 2\nqueries = 2")
    loop.run(run, folder / "out")
    found = sorted((folder / "out" / "pictures").iterdir())
    assert [path.name for path in found] == ["0000002.png", "0000004.png"]
    sheet = np.asarray(Image.open(found[0]))
    assert sheet.shape[0] > 4 * SIDE and len(np.unique(sheet.reshape(-1, 3), axis=0)) > 10


def test_the_nearest_voxel_is_on_top():
    """Two voxels behind each other as seen; the near one hides the far one whatever the order."""
    coords = np.array([[4, 4, 4], [9, 9, 11]], np.int32)
    colors = np.array([[1, 0, 0], [0, 0, 1]], np.float32)
    alone = voxel_view(coords[1:], colors[1:], 16)
    both = voxel_view(coords, colors, 16)
    swapped = voxel_view(coords[::-1], colors[::-1], 16)
    assert np.array_equal(both, swapped)
    blue = (alone != 255).any(axis=2)
    assert (both[blue][:, 2] > both[blue][:, 0]).all()


def test_rows_after_the_checkpoint_and_torn_rows_are_dropped(tmp_path):
    log = Log(tmp_path, 0, False)
    for step in (1, 2, 3):
        log.write(step, step * 0.5, {"color": 1 / step})
    with (tmp_path / "log.csv").open("a") as handle:
        handle.write("4,2")
    assert [row[0] for row in read_log(tmp_path / "log.csv")] == [1, 2, 3]
    Log(tmp_path, 2, False).write(3, 9.0, {"color": 0.1})
    assert [(n, s) for n, s, _ in read_log(tmp_path / "log.csv")] == [(1, 0.5), (2, 1.0), (3, 9.0)]


def test_tensorboard_is_written_or_its_extra_is_named(tmp_path):
    try:
        import tensorboard  # noqa: F401
    except ImportError:
        with pytest.raises(MissingExtra, match=r"pip install 'segvigen\[tensorboard\]'"):
            Log(tmp_path, 0, True)
        return
    log = Log(tmp_path, 0, True)
    log.write(1, 0.1, {"color": 1.0})
    log.close()
    assert list((tmp_path / "tensorboard").glob("events*"))
