#!/bin/sh
# restore-check.sh FOLDER — proves that the newest dump can be restored: into a database of its own on DATABASE_URL's server, compared row count by row count, dropped again.
set -eu
folder=${1:?which folder? restore-check.sh FOLDER}
dump=$(ls -1t "$folder"/*.dump 2>/dev/null | head -n 1)
if [ -z "$dump" ]; then echo "no dump in $folder; backup.sh makes one" >&2; exit 1; fi
database=kanal_restore_check_$$
# The same address with another database: what follows a question mark (sslmode, host, …) stays, and may hold slashes.
address=${DATABASE_URL%%\?*}
target=${address%/*}/$database${DATABASE_URL#"$address"}
psql -qX "${DATABASE_URL:?}" -c "create database $database"
trap 'psql -qX "$DATABASE_URL" -c "drop database if exists $database with (force)"' EXIT
if [ "$(psql -qAtX "$target" -c 'select current_database()')" != "$database" ]; then echo "DATABASE_URL names its database in a way this script does not know; nothing was restored" >&2; exit 1; fi
pg_restore --exit-on-error --no-owner --dbname="$target" "$dump"
count="select format('select %L || '' '' || count(*) from %I', tablename, tablename) from pg_tables where schemaname = 'public' order by 1"
echo "$count \\gexec" | psql -qAtX -v ON_ERROR_STOP=1 "$target" > "/tmp/$database.rows"
if diff "${dump%.dump}.rows" "/tmp/$database.rows"; then echo "$dump: $(wc -l < "/tmp/$database.rows") tables, every count as at the backup"; else echo "$dump: NOT the same" >&2; rm -f "/tmp/$database.rows"; exit 1; fi
rm -f "/tmp/$database.rows"
