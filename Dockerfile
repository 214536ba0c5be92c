# syntax=docker/dockerfile:1

# Everything, to generate the database client from prisma/models. Install scripts stay off
# in every stage: the only one that the build needs is the last line here.
FROM node:26-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY prisma.config.ts ./
COPY prisma ./prisma
COPY commands ./commands
COPY src ./src
RUN npx prisma generate

# What runs, and no more. Leaving out optional packages leaves out the embedded PostgreSQL, and
# the Prisma command line, which npm counts as optional for its client. Of the client's query
# compilers only PostgreSQL's is needed, in its small build.
FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts \
  && cd node_modules/@prisma/client/runtime \
  && rm -f *_fast_* *.cockroachdb.* *.mysql.* *.sqlite.* *.sqlserver.* *.map
# What is in the image, for whoever has to know: a list in CycloneDX, and the licences in full.
COPY src/programs/third-party-notices.ts ./
RUN npm sbom --omit=dev --omit=optional --sbom-format=cyclonedx > sbom.json \
  && node third-party-notices.ts > THIRD-PARTY-NOTICES.txt
# What draws the pictures is one optional package per platform: the one for this platform.
COPY --from=build /app/node_modules/@resvg ./node_modules/@resvg

FROM node:26-slim
WORKDIR /app
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Crux" \
  org.opencontainers.image.version="$VERSION" \
  org.opencontainers.image.revision="$REVISION" \
  org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 LOG_FORMAT=json
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/prisma/migrations ./prisma/migrations
COPY --from=build /app/commands ./commands
COPY --from=build /app/src ./src
COPY --from=packages /app/sbom.json /app/THIRD-PARTY-NOTICES.txt ./
COPY package.json LICENSE ./
# The image's own account can read all this and write to nothing but the folder of local state.
RUN mkdir .data && chown node:node .data
# By number: Kubernetes lets no image with a name start where `runAsNonRoot` is asked for.
USER 1000
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that SIGTERM reaches it: Crux then finishes what is in
# flight and leaves.
# Patterns as machine code at once: see docs/decisions/0056-a-start-costs-little.md.
CMD ["node", "--no-regexp-tier-up", "src/main.ts"]
