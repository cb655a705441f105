package io.clientele.profile.tag;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.CountTagsRequest;
import io.clientele.contracts.profile.v1.CountTagsResponse;
import io.clientele.contracts.profile.v1.DeleteTagRequest;
import io.clientele.contracts.profile.v1.DeleteTagResponse;
import io.clientele.contracts.profile.v1.ListTagsRequest;
import io.clientele.contracts.profile.v1.ListTagsResponse;
import io.clientele.contracts.profile.v1.PutTagRequest;
import io.clientele.contracts.profile.v1.TagService;
import io.clientele.profile.change.ChangeRepository;
import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.person.KnownPersons;
import io.clientele.profile.person.Person;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.util.Set;

/** Tags over gRPC. */
@GrpcService
public class TagGrpc implements TagService {

  private final Pool pool;
  private final Tombstones tombstones;
  private final KnownPersons persons;
  private final TagRepository tags;
  private final ChangeRepository changes;

  TagGrpc(
      Pool pool,
      Tombstones tombstones,
      KnownPersons persons,
      TagRepository tags,
      ChangeRepository changes) {
    this.changes = changes;
    this.pool = pool;
    this.tombstones = tombstones;
    this.persons = persons;
    this.tags = tags;
  }

  @Override
  public Uni<ListTagsResponse> listTags(ListTagsRequest request) {
    return Uni.createFrom()
        .deferred(() -> persons.known(request.getCustomerId()))
        .flatMap(person -> tags.list(pool, person.customerIds(), Instant.now()))
        .map(TagMessages::response);
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.Tag> putTag(PutTagRequest request) {
    return Uni.createFrom()
        .item(() -> TagMessages.tag(request, Instant.now()))
        .flatMap(tag ->
            pool.withTransaction(connection ->
                tombstones
                    .requireNone(connection, Set.of(tag.customerId()))
                    .flatMap(admitted -> persons.hold(connection, tag.customerId()))
                    .flatMap(person -> tags.put(connection, tag, request.getTag().hasTaggedAt()))
                    .call(put -> changes.touch(connection, Set.of(tag.customerId())))))
        .map(TagMessages::message);
  }

  @Override
  public Uni<DeleteTagResponse> deleteTag(DeleteTagRequest request) {
    return Uni.createFrom()
        .deferred(() -> persons.known(request.getCustomerId()))
        .flatMap(person -> delete(person, Tag.name("name", request.getName())))
        .map(held -> {
          if (!held) {
            throw new ClienteleException(
                ErrorCode.TAG_NOT_FOUND, "name", "the customer has no such tag");
          }
          return DeleteTagResponse.getDefaultInstance();
        });
  }

  // The feed tells of the whole person whichever of its ids is named.
  private Uni<Boolean> delete(Person person, String name) {
    return pool.withTransaction(connection ->
        tags.delete(connection, person.customerIds(), name, Instant.now())
            .call(held ->
                held
                    ? changes.touch(connection, Set.of(person.personId()))
                    : Uni.createFrom().voidItem()));
  }

  @Override
  public Uni<CountTagsResponse> countTags(CountTagsRequest request) {
    return tags.count(Instant.now()).map(TagMessages::counts);
  }
}
