"""The ground: entities, engine, unit of work, the listening connection, the embedded server, migrations."""
