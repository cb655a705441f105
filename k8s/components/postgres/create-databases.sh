#!/bin/bash
# Runs once, when the volume is empty: a database and a role of its own for each service.
set -euo pipefail

create() {
  psql --username postgres --set ON_ERROR_STOP=1 --set name="$1" --set password="$2" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}

create "$PROFILE_USERNAME" "$PROFILE_PASSWORD"
create "$SCORING_USERNAME" "$SCORING_PASSWORD"
create "$FEEDBACK_USERNAME" "$FEEDBACK_PASSWORD"
