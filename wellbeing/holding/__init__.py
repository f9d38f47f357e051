"""Makes a family's agreement hold on a teen's own account: a service of the system, and policies of its browsers."""
