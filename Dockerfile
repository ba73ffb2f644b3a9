# The product alone: its locked packages and itself, on a Python. What it needs beside it is in ops/swarm/stack.yml.
# Other bases, such as a mirror's or ones pinned by digest: --build-arg BASE=… --build-arg BUILD_BASE=…, both with the
# same Python. BUILD_BASE has binutils; where no registry is reached its pip knows where the wheels are
# (ops/swarm/lab/images.sh).
ARG BASE=python:3.11.14-slim-bookworm
ARG BUILD_BASE=python:3.11.14-bookworm

FROM ${BUILD_BASE} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /src
RUN python3 -m venv /app
COPY requirements-image.lock ./
RUN /app/bin/pip install --no-compile --require-hashes --only-binary :all: -r requirements-image.lock
COPY pyproject.toml ./
COPY db db
COPY components components
COPY pages pages
COPY reqstly reqstly
# The package itself needs nothing more; then what built it goes, and what is for debuggers, compilers and packages' own
# tests, or of NiceGUI for elements that no page of ours has and for its development. What is imported at the start is
# compiled here, where it may be written.
RUN /app/bin/pip install --no-compile --no-deps --no-build-isolation . \
    && /app/bin/pip uninstall --yes hatchling editables pathspec pluggy trove-classifiers setuptools pip \
    && find /app -type d \( -name tests -o -name testing \) -prune -exec rm -r {} + \
    && find /app -name '*.pyi' -delete -o -name '*.pyx' -delete -o -name '*.pxd' -delete -o -name '*.c' -delete -o -name '*.cpp' -delete \
    && find /app -path '*/nicegui/elements/*/dist/*' ! -path '*/echart/*' -type f -delete \
    && find /app -path '*/nicegui/static/*' \( -name sass.dart.js -o -name quasar.umd.js -o -name vue.esm-browser.js \) -delete \
    && find /app -name '*.so*' ! -path '*.libs/*' -exec strip --strip-unneeded {} + \
    && /app/bin/python3 -I -c "import reqstly.cli, reqstly.server, reqstly.main, reqstly.jobs, uvicorn.protocols.http.httptools_impl"

FROM ${BASE}
ARG VERSION=0.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Reqstly" \
      org.opencontainers.image.description="Internal requests, from asked to resolved, live on every screen." \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# No installer in what runs; python3 then finds nothing to install with.
RUN rm -rf /usr/local/lib/python3.*/site-packages/* /usr/local/lib/python3.*/ensurepip /usr/local/bin/pip*
COPY --from=build /app /app
COPY ops/swarm/healthy.py /app/healthy.py
# Written to at run time: /tmp and /data alone.
ENV PATH=/app/bin:${PATH} PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HOME=/tmp NICEGUI_STORAGE_PATH=/tmp/nicegui \
    REQSTLY_HOST=0.0.0.0 REQSTLY_PORT=8080 REQSTLY_DATA_DIR=/data REQSTLY_LOG_JSON=true
WORKDIR /app
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=4s --start-period=90s --retries=3 CMD ["python3", "/app/healthy.py"]
ENTRYPOINT ["reqstly"]
CMD ["serve"]
