"""Makes a Tryton database with parties in it: called with the configuration's path, and the parties as JSON on the input.

All of it happens in one process, as loading Tryton takes longer than what is done with it. The password of `admin` is read by
Tryton itself, from the file that TRYTONPASSFILE names. Prints the ids of the parties, in their order.
"""
import json
import logging
import sys

from trytond import commandline
from trytond.config import config

database = 'crm'
options = commandline.get_parser_admin().parse_args([
    '-c', sys.argv[1], '-d', database, '-u', 'ir', 'party', 'country',
    '--activate-dependencies', '--email', 'admin@crm.invalid'])
logging.basicConfig(level=logging.ERROR)
config.update_etc(options.configfile)

# These read the configuration when they are imported.
from trytond.admin import run  # noqa: E402
from trytond.pool import Pool  # noqa: E402
from trytond.transaction import Transaction  # noqa: E402

run(options)
with Transaction().start(database, 1) as transaction:
    pool = Pool()
    # The wizard that the first person to sign in would be taken through.
    Item = pool.get('ir.module.config_wizard.item')
    Item.write(Item.search([]), {'state': 'done'})

    given = json.load(sys.stdin)
    created = pool.get('party.party').create([{
        'name': party['name'],
        'addresses': [('create', [{'city': party['city']}])],
        'contact_mechanisms': [('create', [
            {'type': number['type'], 'value': number['value']} for number in party['numbers']])],
    } for party in given])

    # What Tryton keeps beside a number to look it up by, once its phonenumbers package is there. That package is left out
    # here: it refuses numbers that nobody has, and a practice list has no others.
    mechanism = pool.get('party.contact_mechanism').__table__()
    cursor = transaction.connection.cursor()
    for number in (number for party in given for number in party['numbers']):
        cursor.execute(*mechanism.update(
            [mechanism.value_compact], [number['compact']], where=mechanism.value == number['value']))

    print(json.dumps([party.id for party in created]))
