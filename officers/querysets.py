"""Which accounts."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager

from officers.roles import Role


class OfficerManager(BaseUserManager):
    """Makes accounts; Django's `createsuperuser` gives a national administrator."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> AbstractBaseUser:
        officer = self.model(username=self.model.normalize_username(username), **fields)
        officer.set_password(password)
        officer.save(using=self._db)
        return officer

    def create_superuser(self, username: str, password: str | None = None, **fields: Any) -> AbstractBaseUser:
        return self.create_user(username, password, **{**fields, "role": Role.NATIONAL})

    def get_by_natural_key(self, username: str) -> AbstractBaseUser:
        return self.get(username=username)
