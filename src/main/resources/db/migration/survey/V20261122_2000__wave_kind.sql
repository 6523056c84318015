-- Whom a wave asks: other bodies, or sections of the host's own town (庁内照会).
alter table survey_wave add column kind text not null default 'BODIES' check (kind in ('BODIES', 'SECTIONS'));
