"""Access control: host, origin, token, cookies, body size, separate project lists."""

import http.client
import json
from urllib.parse import urlsplit

import pytest

from segvigen.app.client import Client, Refused
from segvigen.app.security import check_bind, is_id, new_id
from segvigen.app.studio import Settings
from segvigen.errors import PromptError
from tests import bad_files
from tests.app.running import running

TOKEN = "a-secret-of-many-letters"
CUBE = bad_files.mesh_glb()


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory):
    """Return the address of a server with a token; these tests need no model."""
    data = tmp_path_factory.mktemp("guarded")
    settings = Settings(data, example=True, max_upload=200_000, model="no such model")
    with running(settings, TOKEN) as url:
        yield url


def ask(url: str, path: str, method: str = "GET", body: bytes | None = None, **headers: str):
    """Send one raw request; return status, headers, body."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body, named)
    with connection.getresponse() as answer:
        return answer.status, answer.headers, answer.read()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.7", "::", "example.org"])
def test_a_public_address_needs_a_token(host: str):
    with pytest.raises(PromptError, match="--token"):
        check_bind(host, None)
    check_bind(host, TOKEN)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_a_loopback_address_needs_no_token(host: str):
    check_bind(host, None)


@pytest.mark.parametrize("token", ["", "short", "with spaces in it", "ünïcödé-tökén"])
def test_a_weak_token_is_an_error(token: str):
    with pytest.raises(PromptError, match="--token has"):
        check_bind("127.0.0.1", token)


def test_only_22_characters_of_the_right_alphabet_are_an_id():
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100 and all(is_id(id) for id in ids)
    assert not any(is_id(text) for text in ("", "a" * 21, "a" * 23, "../" + "a" * 19, "ä" * 22))


@pytest.mark.parametrize(
    "path", ["/api/projects", "/api/server", "/metrics", "/static/studio.js", "/api/ready"]
)
def test_without_the_token_only_health_responds(guarded: str, path: str):
    status, headers, body = ask(guarded, path)
    assert status == 401 and headers["www-authenticate"] == "Bearer"
    assert json.loads(body)["error"]["kind"] == "TokenNeeded"
    assert ask(guarded, "/api/health")[0] == 200
    assert ask(guarded, path, Authorization="Bearer wrong-token")[0] == 401
    assert ask(guarded, path, Authorization=f"Basic {TOKEN}")[0] == 401


def test_the_link_sets_a_strict_cookie_without_the_token_and_redirects(guarded: str):
    status, headers, _ = ask(guarded, f"/?project=x&token={TOKEN}")
    assert status == 303 and headers["location"] == "/?project=x"
    cookie = headers.get_all("set-cookie")[0]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and TOKEN not in cookie
    assert ask(guarded, "/api/projects", Cookie=cookie.split(";")[0])[0] == 200
    assert ask(guarded, "/api/projects", Cookie="segvigen_token=" + "0" * 64)[0] == 401
    assert ask(guarded, "/?token=wrong-token-here")[0] == 401


def test_a_link_from_another_site_redirects_from_our_own_page(guarded: str):
    status, headers, body = ask(guarded, f"/?a=%22%3E%3Cb%3E&token={TOKEN}", Sec_Fetch_Site="cross-site")
    assert status == 200 and b'content="0; url=/?a=%22%3E%3Cb%3E"' in body
    assert "segvigen_token" in str(headers.get_all("set-cookie"))


def test_a_browser_without_the_token_gets_a_form_for_it(guarded: str):
    status, headers, body = ask(guarded, "/", Accept="text/html")
    assert status == 401 and headers["content-type"].startswith("text/html") and b"token" in body


def test_each_browser_lists_its_own_projects_and_links_work_for_all(guarded: str):
    one, two = Client(guarded, TOKEN), Client(guarded, TOKEN)
    mine = one.upload(CUBE, filename="cube.glb", wait=False)
    assert one.owner and is_id(one.owner)
    assert [p.id for p in one.projects()] == [mine.id]
    assert two.projects() == []
    assert two.project(mine.id).state()["project"]["name"] == "cube"
    mine.delete()


def test_the_first_visit_of_a_browser_adds_an_example(guarded: str):
    client = Client(guarded, TOKEN)
    client.projects()  # requests of the API alone add none
    assert client.projects() == []
    client.open("GET", "/favicon.ico").close()
    try:
        client.fetch("/")
    except Refused as refusal:
        assert refusal.status == 503  # the page is not built here
    assert [p.state()["project"]["example"] for p in client.projects()] == [True]


def test_responses_have_security_headers(guarded: str):
    _, headers, _ = ask(guarded, "/api/health")
    assert headers["x-content-type-options"] == "nosniff"
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy and "unsafe" not in policy and "http" not in policy


def test_a_foreign_host_or_origin_is_forbidden(client: Client):
    url = f"http://{client.host}"
    assert ask(url, "/api/projects", Host="evil.example")[0] == 403
    assert ask(url, "/api/projects", Host="localhost:1")[0] == 200
    for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec_Fetch_Site": "cross-site"}):
        status, _, body = ask(url, "/api/projects", "POST", b"", **headers)
        assert status == 403 and json.loads(body)["error"]["kind"] == "OriginRefused"
    assert ask(url, "/api/projects", "POST", b"", Origin=url)[0] == 422


@pytest.mark.slow
def test_a_large_upload_is_rejected_while_it_arrives(guarded: str):
    def endless():
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.glb"\r\n\r\n'
        for _ in range(10_000):
            yield b"x" * 65536
            sent.append(65536)

    sent: list[int] = []
    connection = http.client.HTTPConnection(urlsplit(guarded).netloc, timeout=30)
    headers = {"authorization": f"Bearer {TOKEN}", "content-type": "multipart/form-data; boundary=x"}
    try:
        connection.request("POST", "/api/projects", endless(), headers, encode_chunked=True)
    except (BrokenPipeError, ConnectionResetError):
        pass
    with connection.getresponse() as answer:
        assert answer.status == 413
        assert "limit" in json.loads(answer.read())["error"]["message"]
    assert sum(sent) <= 300 << 20


def test_a_large_content_length_is_rejected_before_the_body(guarded: str):
    with pytest.raises(Refused) as refusal:
        Client(guarded, TOKEN).upload(b"x" * 400_000, filename="a.glb")
    assert (refusal.value.status, refusal.value.kind) == (413, "TooLarge")
    big = json.dumps({"do": "guide", "map": "data:image/png;base64," + "A" * (33 << 20)}).encode()
    headers = {"Authorization": f"Bearer {TOKEN}", "Content_Type": "application/json"}
    assert ask(guarded, f"/api/projects/{'a' * 22}/actions", "POST", big, **headers)[0] == 413
