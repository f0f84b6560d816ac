#!/bin/sh
# backup.sh FOLDER — dumps DATABASE_URL, counts its rows, and copies the attachments (FILES, default DATA_DIR/files). Keeps the newest KEEP (14) dumps.
set -eu
folder=${1:?which folder? backup.sh FOLDER}
files=${FILES:-${DATA_DIR:-./data}/files}
name=$folder/$(date -u +%Y%m%dT%H%M%SZ)
mkdir -p "$folder"
# Counted and dumped at one and the same moment: both look through one exported snapshot.
count="select format('select %L || '' '' || count(*) from %I', tablename, tablename) from pg_tables where schemaname = 'public' order by 1"
pipe=$(mktemp -d)
trap 'rm -rf "$pipe"' EXIT
mkfifo "$pipe/in"
psql -qAtX -v ON_ERROR_STOP=1 "${DATABASE_URL:?}" < "$pipe/in" > "$pipe/out" &
session=$!
exec 3> "$pipe/in"
echo "begin isolation level repeatable read; select pg_export_snapshot();" >&3
until [ -s "$pipe/out" ]; do sleep 0.1; kill -0 $session; done
snapshot=$(head -n 1 "$pipe/out")
pg_dump --format=custom --snapshot="$snapshot" --file="$name.dump.part" "$DATABASE_URL"
echo "$count \\gexec" >&3
echo "commit;" >&3
exec 3>&-
wait $session
tail -n +2 "$pipe/out" | grep ' ' > "$name.rows"
mv "$name.dump.part" "$name.dump"
# Attachments are named by their content and never change: only new ones are copied, and none counts before it is whole. One that is deleted meanwhile is none.
if [ -d "$files" ]; then
  (cd "$files" && find . -path ./unfinished -prune -o -type f -print) > "$pipe/files"
  while read -r file; do
    copy=$folder/files/$file
    if [ -e "$copy" ]; then continue; fi
    mkdir -p "${copy%/*}"
    if cp -p "$files/$file" "$copy.part"; then mv "$copy.part" "$copy"; continue; fi
    rm -f "$copy.part"
    if [ -e "$files/$file" ]; then echo "the attachments were NOT copied; the dump is $name.dump" >&2; exit 1; fi
  done < "$pipe/files"
fi
ls -1t "$folder"/*.dump | tail -n +$((${KEEP:-14} + 1)) | while read -r old; do rm -f "$old" "${old%.dump}.rows"; done
echo "$name.dump"
