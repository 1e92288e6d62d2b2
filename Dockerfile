FROM python:3.13-slim AS build
WORKDIR /src
RUN python -m venv /venv
COPY .ci/requirements-run.txt .ci/
RUN /venv/bin/pip install --no-cache-dir --require-hashes -r .ci/requirements-run.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY knowledge knowledge
RUN /venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation . \
    && /venv/bin/pip uninstall --yes --quiet hatchling editables

FROM python:3.13-slim
RUN useradd --system --create-home --home-dir /data --uid 10001 bot
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATABASE_URL=sqlite:////data/mobility.db
USER bot
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s CMD ["mobility-bot", "health"]
ENTRYPOINT ["mobility-bot"]
CMD ["run"]
