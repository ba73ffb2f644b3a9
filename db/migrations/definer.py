"""Security definer functions: whom they belong to, and where they look names up.

A migration that makes such functions grants what they touch to ROLE (and adds policies where row-level security holds), and
calls `hand_over` at its end. tests/db/test_definer.py fails by name for what was forgotten."""

from db.migrations.raw import run

ROLE = "reqstly_definer"

# Two functions are put in place of their calls, which a path of their own would prevent; all names in them are qualified.
_INLINED = "('search_plain', 'search_vector')"
_OURS = f"""
    from pg_proc p where p.pronamespace in ('sec'::regnamespace, 'public'::regnamespace) and p.prokind in ('f', 'p')
        and not (p.pronamespace = 'sec'::regnamespace and p.proname in {_INLINED})
        and not exists (select from pg_depend d
            where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
"""
_PATH = "(select substr(c, 13) from unnest(p.proconfig) c where c like 'search_path=%')"


def make_role() -> None:
    """Make ROLE, which owns nothing but functions and cannot log in; whoever migrates may act for it."""
    run(
        f"""
        do $$
        begin
            -- Roles belong to the whole server: another database may have made it already.
            begin
                create role {ROLE} nologin;
            exception when duplicate_object or unique_violation then null;
            end;
            if exists (select from pg_roles where rolname = '{ROLE}'
                    and (rolcanlogin or rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)) then
                raise exception 'The role {ROLE} may do more than it should: alter role {ROLE} nologin nosuperuser '
                    'nocreaterole nocreatedb noreplication nobypassrls';
            end if;
            begin
                if not (pg_has_role(current_user, '{ROLE}', 'set') and pg_has_role(current_user, '{ROLE}', 'usage')) then
                    grant {ROLE} to current_user with inherit true, set true;
                end if;
            exception when insufficient_privilege then
                raise exception 'Another role made {ROLE}. As a superuser: grant {ROLE} to % with inherit true, set true',
                    quote_ident(current_user);
            end;
        end $$
        """
    )


def hand_over() -> None:
    """Give each security definer function to ROLE, and to it alone what PUBLIC could call; let no function of ours look
    names up in pg_temp, where everybody may put some, before anywhere else."""
    run(
        f"""
        grant create on schema sec, public to {ROLE};
        do $$
        declare
            f record;
        begin
            for f in select p.oid::regprocedure as name, {_PATH} as path {_OURS} loop
                if f.path is null or f.path !~ '(^|, )"?pg_temp"?$' then
                    execute format('alter routine %s set search_path = %s', f.name,
                        coalesce(f.path, 'pg_catalog, public') || ', pg_temp');
                end if;
            end loop;
            for f in select p.oid::regprocedure as name {_OURS} and p.prosecdef loop
                execute format('revoke all on routine %s from public', f.name);
                execute format('alter routine %s owner to {ROLE}', f.name);
            end loop;
        end $$;
        revoke create on schema sec, public from {ROLE};
        grant execute on all functions in schema sec to {ROLE};
        """
    )


def take_back() -> None:
    """Undo `hand_over`: all functions are the migrating role's, with the paths they were made with."""
    run(
        f"""
        do $$
        declare
            f record;
        begin
            for f in select p.oid::regprocedure as name, p.prosecdef, p.proname, {_PATH} as path {_OURS} loop
                if f.prosecdef then
                    execute format('alter routine %s owner to %I', f.name, current_user);
                end if;
                if f.proname like 'procrastinate%' then
                    execute format('alter routine %s reset search_path', f.name);
                else
                    execute format('alter routine %s set search_path = %s', f.name,
                        regexp_replace(f.path, ', "?pg_temp"?$', ''));
                end if;
            end loop;
        end $$;
        revoke execute on all functions in schema sec from {ROLE};
        """
    )
