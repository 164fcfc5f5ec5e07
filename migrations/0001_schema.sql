-- Everything lies in one schema that the owner holds; the application may use it, and own nothing in it.
-- What it may do with a table is said with that table: by default nothing.

create schema app;
grant usage on schema app to adjourn_application;
revoke all on schema public from public;

create table app.migration (
  name text        primary key,
  hash text        not null,
  at   timestamptz not null
);
comment on table app.migration is 'Which migrations ran, and from which text. @dist local';
