-- Mails that the product would send. Nothing leaves until the town configured a server; a mail is sent once or named as failed.
create table platform_mail (
    id bigint generated always as identity primary key,
    organisation_id bigint not null,
    recipient text not null,
    subject text not null,
    body text not null,
    state text not null check (state in ('WAITING', 'SENT', 'FAILED', 'WITHDRAWN')),
    attempts int not null default 0,
    fault text not null default '',
    person_id bigint not null,
    queued_at timestamptz not null,
    sent_at timestamptz
);
create index platform_mail_waiting on platform_mail (organisation_id, id) where state = 'WAITING';
call platform_protect('platform_mail');

-- Which organisations have mails to send; ids only.
create function platform_mail_waiting() returns table (organisation_id bigint)
    language sql stable security definer set search_path = public as
$$ select distinct m.organisation_id from platform_mail m where m.state = 'WAITING' $$;
