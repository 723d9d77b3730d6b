/** The message contract: CloudEvents, their schemas, who may send what, and the answers. */
package punctual.contract;
