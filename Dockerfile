# The service in a small image: compiled code and its dependencies, nobody's root, nothing to write to.
#   docker build -t aval .
#   docker run --rm --read-only --env-file .env -v ./aval.yaml:/etc/aval/aval.yaml:ro -p 8080:8080 aval
FROM node:24-alpine AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/copy-assets.ts scripts/
COPY src src
RUN npm run build && npm ci --omit=dev --ignore-scripts

FROM node:24-alpine
ENV NODE_ENV=production AVAL_CONFIG=/etc/aval/aval.yaml HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
COPY package.json LICENSE ./
COPY plugin-assets plugin-assets
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
