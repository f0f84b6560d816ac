# Two images: `docker build --target program .` (Telegram, web chat, WHATSAPP=cloud) and `--target whatsapp` (with Chromium, for WHATSAPP=web).
FROM node:24-slim AS installed
WORKDIR /app
COPY package.json package-lock.json ./
COPY patches ./patches
# The image has its Node: the packages that bring one of their own go. (patch-package patches the database driver before; what else npm would run needs the program.) So does the
# compiler, a peer of i18next that npm installs whatever is omitted: nothing loads it.
RUN npm ci --omit=dev --ignore-scripts && npx patch-package && rm -rf node_modules/node-linux-* node_modules/.bin/node node_modules/typescript node_modules/@typescript && npm cache clean --force
COPY src ./src
COPY locales ./locales
COPY operator ./operator
COPY drizzle ./drizzle

FROM node:24-slim AS program
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /app
COPY --from=installed /app /app
# The code is root's: the program cannot change itself. What it compiled once is kept in its own folder.
RUN mkdir -p /data node_modules/.cache/kanal-aduan && chown node:node /data node_modules/.cache/kanal-aduan
USER node
RUN node --max-semi-space-size=4 --no-regexp-tier-up --liftoff-only --import ./src/quick.js src/main.ts --compile
VOLUME /data
EXPOSE 3000
# Live, not ready: a database that is away is no reason to restart the program.
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=4", "--no-regexp-tier-up", "--liftoff-only", "--import", "./src/quick.js", "src/main.ts"]

FROM program AS whatsapp
USER root
RUN apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-color-emoji tini && rm -rf /var/lib/apt/lists/*
USER node
ENV WHATSAPP=web WHATSAPP_BROWSER=/usr/bin/chromium WHATSAPP_BROWSER_ARGS=--no-sandbox
# Chromium leaves children behind that somebody must bury.
ENTRYPOINT ["tini", "--"]
CMD ["node", "--max-semi-space-size=4", "--no-regexp-tier-up", "--liftoff-only", "--import", "./src/quick.js", "src/main.ts"]
