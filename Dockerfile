# The studio in a container:
#   docker build --build-arg PIP_EXTRA_INDEX_URL=<PyTorch's CPU index> -t segvigen .
#   docker run -p 8000:8000 -v segvigen:/data -e SEGVIGEN_TOKEN=<secret> segvigen
# Without the CPU index the build stops: torch's default build for Linux brings several gigabytes of CUDA.
# tests/test_release.py runs what HEALTHCHECK and CMD run.
FROM python:3.12-slim

ARG PIP_EXTRA_INDEX_URL
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONUNBUFFERED=1 NUMBA_CACHE_DIR=/tmp/numba

WORKDIR /src
COPY constraints.txt pyproject.toml README.md LICENSE NOTICE ./
COPY segvigen segvigen
RUN pip install -c constraints.txt torch==2.13.0+cpu ".[ktx2,hub]" && rm -rf /src/segvigen \
    && useradd --create-home --uid 1000 segvigen && install -d -o segvigen -g segvigen /data

USER 1000
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/api/health', timeout=4)"]
CMD ["segvigen", "serve", "--host", "0.0.0.0", "--port", "8000", "--data", "/data"]
