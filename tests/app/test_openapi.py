"""Responses match the OpenAPI description for valid and invalid requests; never a 500."""

import json
import runpy
import string
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import segvigen.app
from segvigen.app import schemas
from segvigen.app.client import Client

pytestmark = pytest.mark.slow

PAGE = Path(segvigen.app.__file__).with_name("page")
ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.lists(st.integers(), max_size=3), st.dictionaries(st.text(max_size=5), st.integers(), max_size=3),
    st.sampled_from([-1, 2**63, 1e308, "\ud800", "\x00", "../..", "NaN", [], {}]),
)  # fmt: skip


@pytest.fixture(scope="session")
def described(client: Client) -> dict[str, Any]:
    return client.request("GET", "/api/openapi.json")


def values(schema: dict[str, Any], all: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Generate values that a schema allows."""
    if "$ref" in schema:
        return values(all[schema["$ref"].rsplit("/", 1)[1]], all)
    for word in ("anyOf", "oneOf"):
        if word in schema:
            return st.one_of(*[values(one, all) for one in schema[word]])
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    match schema.get("type"):
        case "object":
            needed = schema.get("required", [])
            own = {name: values(one, all) for name, one in schema.get("properties", {}).items()}
            return st.fixed_dictionaries(
                {name: own[name] for name in needed},
                optional={name: one for name, one in own.items() if name not in needed},
            )
        case "array":
            most = min(schema.get("maxItems", 4), 4)
            return st.lists(
                values(schema["items"], all),
                min_size=schema.get("minItems", 0),
                max_size=max(most, schema.get("minItems", 0)),
            )
        case "integer":
            low, high = schema.get("minimum", -50), min(schema.get("maximum", 50), 50)
            return st.integers(low, max(high, low)) | st.integers(low, schema.get("maximum", 2**31 - 1))
        case "number":
            low = schema.get("minimum", schema.get("exclusiveMinimum", -2.0))
            high = schema.get("maximum", schema.get("exclusiveMaximum", 2.0))
            return st.floats(
                low, high, exclude_min="exclusiveMinimum" in schema, exclude_max="exclusiveMaximum" in schema
            )
        case "boolean":
            return st.booleans()
        case "null":
            return st.none()
        case "string":
            if "pattern" in schema and "base64" in schema["pattern"]:
                return st.sampled_from(
                    ["data:image/png;base64,", "data:image/png;base64,AAAA", "data:image/png;base64,@"]
                )
            return st.text(string.printable[:90] + "äß№", min_size=schema.get("minLength", 0), max_size=12)
    return ANYTHING


@st.composite
def mutated(draw: Any, valid: st.SearchStrategy[Any]) -> Any:
    """Generate a valid value with one field replaced, removed or added."""
    value = draw(valid)
    if isinstance(value, dict) and value and draw(st.booleans()):
        key = draw(st.sampled_from(sorted(value)))
        return (
            {**value, key: draw(mutated(st.just(value[key])))}
            if draw(st.booleans())
            else {k: v for k, v in value.items() if k != key}
        )
    if isinstance(value, list) and value and draw(st.booleans()):
        return [draw(mutated(st.just(value[0]))), *value[1:]]
    return {**value, "odd": 1} if isinstance(value, dict) and draw(st.booleans()) else draw(ANYTHING)


def checked(
    client: Client, described: dict[str, Any], method: str, path: str, url: str, body: Any = None
) -> int:
    """Send a request; check that the description lists the response for this route."""
    import http.client

    connection = http.client.HTTPConnection(client.host, timeout=60)
    data = None if body is None else json.dumps(body).encode()
    headers = {} if body is None else {"content-type": "application/json"}
    connection.request(method.upper(), url, data, headers)
    with connection.getresponse() as answer:
        status, kind, content = answer.status, answer.headers.get("content-type", ""), answer.read()
    assert status < 500, content
    listed = described["paths"][path][method]["responses"]
    assert str(status) in listed, (method, url, status, content[:300])
    if status >= 400:
        problem = schemas.Problem.model_validate_json(content)
        assert problem.error.message and "\n" not in problem.error.message
    elif listed[str(status)].get("content", {}).get("application/json"):
        assert kind.startswith("application/json")
        json.loads(content)
    return status


quiet = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


def test_the_types_of_the_page_match_the_description():
    made = runpy.run_path(str(PAGE / "make_types.py"))["typescript"]()
    current = (PAGE / "api-types.ts").read_text(encoding="utf-8")
    assert current == made, "run python segvigen/app/page/make_types.py"


def test_every_route_is_described_and_every_example_is_valid(described):
    assert described["openapi"].startswith("3.")
    for path, methods in described["paths"].items():
        for method, route in methods.items():
            assert route.get("summary") and route.get("description"), (method, path)
            assert {"401", "403"} <= set(route["responses"]) or path == "/api/health"
    body = described["paths"]["/api/projects/{id}/actions"]["post"]["requestBody"]["content"][
        "application/json"
    ]
    assert len(body["schema"]["oneOf"]) == 22 and body["schema"]["discriminator"]["propertyName"] == "do"
    for example in body["examples"].values():
        from pydantic import TypeAdapter

        TypeAdapter(schemas.Action).validate_python(example["value"])


def test_every_model_is_described(described):
    schemas = described["components"]["schemas"]
    assert all(
        schema.get("description")
        for name, schema in schemas.items()
        if not name.startswith(("HTTP", "Body", "Valid"))
    )


@quiet
@given(data=st.data())
def test_the_response_to_any_action_is_described(client, described, shared_table, data):
    path = "/api/projects/{id}/actions"
    body = described["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]
    valid = values(body, described["components"]["schemas"])
    value = data.draw(st.one_of(valid, mutated(valid)))
    checked(client, described, "post", path, f"/api/projects/{shared_table.id}/actions", value)
    schemas.State.model_validate(shared_table.state())


@quiet
@given(data=st.data())
def test_the_response_to_any_path_and_query_is_described(client, described, shared_table, data):
    places = [
        (path, method) for path, methods in described["paths"].items() for method in methods
        if not path.endswith(("/events", "/actions")) and (path, method) not in (
            ("/api/projects", "post"), ("/api/projects/{id}", "delete"))
    ]  # fmt: skip
    path, method = data.draw(st.sampled_from(places))
    route, url, query = described["paths"][path][method], path, {}
    for parameter in route.get("parameters", []):
        allowed = values(parameter["schema"], described["components"]["schemas"])
        value = data.draw(st.one_of(allowed, ANYTHING))
        text = value if isinstance(value, str) else json.dumps(value)
        text = text.encode("utf-8", "ignore").decode()
        if parameter["in"] == "path":
            known = data.draw(st.booleans()) and parameter["name"] == "id"
            url = url.replace(
                "{" + parameter["name"] + "}", shared_table.id if known else quote(text or "x", safe="")
            )
        elif data.draw(st.booleans()):
            query[parameter["name"]] = "0" if parameter["name"] == "wait" else text
    if query.get("format") == "png" or "%2F" in url or "/." in url:
        return
    body = {"name": "a name"} if method == "patch" else None
    checked(client, described, method, path, url + ("?" + urlencode(query) if query else ""), body)


@quiet
@given(
    filename=st.text(max_size=20), name=st.text(max_size=5),
    content=st.binary(max_size=200) | st.binary(max_size=40).map(lambda b: b"glTF\x02\0\0\0" + b),
    ending=st.sampled_from(["glb", "gltf", "obj", "ply", "stl", "off", "3mf", "zip", "segvigen", "png", ""]),
)  # fmt: skip
def test_the_response_to_any_upload_is_described(client, filename, name, content, ending):
    from segvigen.app.client import Refused

    plain = "".join(c for c in filename.encode("utf-8", "ignore").decode() if c not in '"\r\n\\')
    called = name.encode("utf-8", "ignore").decode().replace("\r", "").replace("\n", "") or None
    try:
        client.upload(content, filename=f"{plain}.{ending}", name=called, segment=False, wait=False).delete()
    except Refused as refusal:
        assert refusal.status in (400, 413, 415, 422, 429), str(refusal)
        assert "\n" not in str(refusal)


@pytest.fixture(scope="module")
def shared_table(client: Client, segmented: bytes):
    project = client.upload(segmented, filename="table.segvigen")
    yield project
    project.delete()


def test_an_unknown_route_or_method_is_an_error_of_one_line(client: Client):
    import http.client

    for method, path, status in (("GET", "/api/nothing", 404), ("PUT", "/api/projects", 405)):
        connection = http.client.HTTPConnection(client.host)
        connection.request(method, path)
        with connection.getresponse() as answer:
            assert answer.status == status
            assert schemas.Problem.model_validate_json(answer.read()).error.message
