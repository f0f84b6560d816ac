#!/bin/sh
# restore-check.sh FOLDER — proves that the newest dump can be restored: into a database of its own on DATABASE_URL's server, compared row count by row count, dropped again.
set -eu
folder=${1:?folder}
dump=$(ls -1t "$folder"/*.dump | head -n 1)
database=kanal_restore_check_$$
server=${DATABASE_URL%/*}
psql -qX "${DATABASE_URL:?}" -c "create database $database"
trap 'psql -qX "$DATABASE_URL" -c "drop database if exists $database with (force)"' EXIT
pg_restore --exit-on-error --no-owner --dbname="$server/$database" "$dump"
count="select format('select %L || '' '' || count(*) from %I', tablename, tablename) from pg_tables where schemaname = 'public' order by 1"
echo "$count \\gexec" | psql -qAtX -v ON_ERROR_STOP=1 "$server/$database" > "/tmp/$database.rows"
if diff "${dump%.dump}.rows" "/tmp/$database.rows"; then echo "$dump: $(wc -l < "/tmp/$database.rows") tables, every count as at the backup"; else echo "$dump: NOT the same" >&2; rm -f "/tmp/$database.rows"; exit 1; fi
rm -f "/tmp/$database.rows"
